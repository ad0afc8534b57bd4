"""The console's words in the officer's language. Knows Fluent ids; must not know what they are shown on."""

from typing import Final

from wire.languages import Languages, UnknownText
from wire.problem import Problem

_OWN: Final = "counter-title"
"""A language that has it is one that the console can be read in."""
MOST_REMEMBERED: Final = 2000
"""Names and numbers of a whole day are not worth keeping; those of an hour are."""


def languages_of(languages: Languages) -> tuple[str, ...]:
    """The languages an officer can choose, the first one first."""
    return languages.codes_with(_OWN)


class Words:
    """The texts of one language. What was said is said again without making it anew: a console words its whole screen twice a
    second, nearly all of it as before, and Fluent takes its time on an old office PC.
    """

    def __init__(self, languages: Languages, language: str) -> None:
        self._languages = languages
        self._said: dict[tuple[object, ...], str] = {}
        self.language = language

    def text(self, message_id: str, **args: str | float) -> str:
        """The text with *args* in it. Raises UnknownText."""
        key = (message_id, *args.items())
        said = self._said.get(key)
        if said is None:
            if len(self._said) >= MOST_REMEMBERED:
                self._said.clear()
            said = self._said[key] = self._languages.text(self.language, message_id, **args)
        return said

    def refusal(self, problem: Problem) -> str:
        """Why the server said no: ``refusal-<code>`` in this language, else the sentence that came with it."""
        try:
            return self.text(f"refusal-{problem.code}", **problem.params)
        except (UnknownText, ValueError):
            # A newer server may refuse for reasons, or with parameters, that our texts do not have yet.
            return problem.detail or problem.title
