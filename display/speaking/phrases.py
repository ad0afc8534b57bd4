"""A call as a sentence in a language. Pure; knows the reading of numbers and the messages of ``voice.ftl``.

Must not know when a sentence is spoken, nor by what.
"""

from collections.abc import Mapping

from display.board.call import Call
from qtkit.speech.reading import Reading, Style
from wire.languages import Languages


class Phrases:
    """The sentences of the hall's voice. *styles* sets the reading of ticket numbers per language."""

    def __init__(self, languages: Languages, *, styles: Mapping[str, Style] | None = None) -> None:
        self._languages = languages
        self._reading = Reading(languages, styles=styles)

    def sentence(self, call: Call, language: str, *, short: bool = False) -> str:
        """What the voice says of *call*; *short* is the form for a backlog, without the agency."""
        message_id = f"voice-{'recall' if call.recall else 'call'}{'-short' if short else ''}"
        return self._languages.text(
            language,
            message_id,
            ticket=self.ticket(call, language, short=short),
            counter=self._reading.label(language, call.counter),
            agency=call.agency_spoken.get(language),
        )

    def ticket(self, call: Call, language: str, *, short: bool = False) -> str:
        """The ticket as the voice names it: "A, nol dua belas"; without letters the number alone."""
        figures = str(call.number).zfill(call.digits)
        number = self._reading.figures(language, figures, self._reading.style(language))
        if not call.letters:
            return number
        letters = self._reading.letters(language, call.letters)
        return self._languages.text(
            language, f"voice-ticket{'-short' if short else ''}", letters=letters, number=number
        )
