"""The console's words in the officer's language. Knows Fluent ids; must not know what they are shown on."""

from typing import Final

from wire.languages import Languages, UnknownText
from wire.problem import Problem

_OWN: Final = "counter-title"
"""A language that has it is one that the console can be read in."""


def languages_of(languages: Languages) -> tuple[str, ...]:
    """The languages an officer can choose, the first one first."""
    return languages.codes_with(_OWN)


class Words:
    """The texts of one language."""

    def __init__(self, languages: Languages, language: str) -> None:
        self._languages = languages
        self.language = language

    def text(self, message_id: str, **args: str | float) -> str:
        """The text with *args* in it. Raises UnknownText."""
        return self._languages.text(self.language, message_id, **args)

    def refusal(self, problem: Problem) -> str:
        """Why the server said no: ``refusal-<code>`` in this language, else the sentence that came with it."""
        try:
            return self.text(f"refusal-{problem.code}", **problem.params)
        except (UnknownText, ValueError):
            # A newer server may refuse for reasons, or with parameters, that our texts do not have yet.
            return problem.detail or problem.title
