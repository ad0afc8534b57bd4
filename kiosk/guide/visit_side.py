"""The kiosk's view-model as the guide sees it.

Knows the view-model, its pictures and the script. Must not know windows, keys or voices.
"""

import re
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, Signal

from kiosk.guide.keypad import Entry
from kiosk.guide.pronouncing import Say
from kiosk.guide.script import Picture, Told, told_screen, told_sheet
from kiosk.pictures import Message
from kiosk.viewmodel import Kiosk
from kiosk.visiting.post import is_fresh
from qtkit.speech.reading import Reading
from wire.languages import Languages

DIGITS: Final = "0123456789"


class VisitSide(QObject):
    """Signals: changed."""

    changed = Signal()

    def __init__(self, kiosk: Kiosk, languages: Languages) -> None:
        super().__init__(kiosk)
        self._kiosk, self._reading = kiosk, Reading(languages)
        kiosk.screenChanged.connect(self.changed)
        kiosk.settingsChanged.connect(self.changed)

    @property
    def spoken(self) -> bool:
        """Whether the visitor wants to be spoken to."""
        return self._kiosk.course.visit.spoken

    @property
    def fresh(self) -> bool:
        """Whether nothing of a visitor is there."""
        return is_fresh(self._kiosk.course.visit, self._kiosk.course.post)

    @property
    def asking(self) -> bool:
        """Whether the visitor is asked if they are still there."""
        return self._kiosk.course.visit.asking

    @property
    def language(self) -> str:
        """What is spoken."""
        return self._kiosk.course.visit.language

    @property
    def say(self) -> Say:
        """A text in the visitor's language."""
        return self._kiosk.gallery.say

    @property
    def scene(self) -> str:
        """Screen, sheet and question, and what they are about."""
        visit = self._kiosk.course.visit
        return f"{self._kiosk.shown()}|{visit.sheet}|{visit.asking}|{self.told().heading}"

    def told(self) -> Told:
        """The question comes before the sheet, the sheet before the screen."""
        visit, gallery = self._kiosk.course.visit, self._kiosk.gallery
        if visit.asking:
            return Told(heading=gallery.say("spoken-still-there"))
        if visit.sheet:
            return told_sheet(visit.sheet, gallery.help.picture, gallery.say)
        name = self._kiosk.shown()
        number = self._spelt(gallery.ticket.picture.number) if name == "ticket" else ""
        return told_screen(name, self._picture(name), gallery.say, number=number)

    def entry(self) -> Entry:
        """Digits where digits are asked for; where words are, letters: the digits of a keypad move there."""
        visit = self._kiosk.course.visit
        if visit.sheet or visit.asking:
            return Entry()
        match self._kiosk.shown():
            case "details":
                return Entry(letters=DIGITS, begun=bool(self._kiosk.gallery.detail.picture.text))
            case "code":
                typing = self._kiosk.gallery.typing.picture
                return Entry(letters=DIGITS + "".join(typing.rows), begun=bool(typing.text))
            case "search":
                typing = self._kiosk.gallery.typing.picture
                letters = "".join(letter for letter in "".join(typing.rows) if letter.isalpha())
                return Entry(letters=letters + (" " if typing.text else ""), begun=bool(typing.text))
            case _:
                return Entry()

    def speak(self, *, wanted: bool) -> None:
        """Spoken guidance on or off."""
        if self.spoken != wanted:
            self._kiosk.toggleSpoken()

    def touch(self) -> None:
        """The visitor is still there."""
        self._kiosk.touch()

    def type_letter(self, letter: str) -> None:
        """Type *letter*."""
        self._kiosk.typeLetter(letter)

    def erase(self) -> None:
        """Take the last letter back."""
        self._kiosk.erase()

    def back(self) -> None:
        """Put the sheet away, or go one screen back."""
        sheet = self._kiosk.course.visit.sheet
        if sheet:
            self._kiosk.openSheet(sheet)
        else:
            self._kiosk.back()

    def help(self) -> None:
        """Open the sheet of help; from there, call."""
        if self._kiosk.course.visit.sheet == "help":
            self._kiosk.callHelp()
        else:
            self._kiosk.openSheet("help")

    def _picture(self, name: str) -> Picture | None:
        gallery = self._kiosk.gallery
        match name:
            case "start":
                return gallery.start.picture
            case "agencies":
                return gallery.agencies.picture
            case "services":
                return gallery.services.picture
            case "packages":
                return gallery.packages.picture
            case "search":
                typing, found = gallery.typing.picture, gallery.found.picture
                return replace(typing, hint=found.title or typing.hint)
            case "code":
                return gallery.typing.picture
            case "confirm":
                return gallery.standard.picture
            case "errands" | "package":
                return gallery.bundle.picture
            case "closed":
                return gallery.closed.picture
            case "details":
                return gallery.detail.picture
            case "appointment":
                return gallery.appointment.picture
            case "issuing" | "refused":
                return gallery.message.picture
            case "ticket":
                return gallery.ticket.picture
            case "waiting":
                return Message(sentence=str(self._kiosk.heading.property("waitingHint")))
            case _:
                return None

    def _spelt(self, label: str) -> str:
        """``A-012`` letter by letter and digit by digit: ``A, nol satu dua``."""
        runs = re.findall(r"\d+|[^\W\d_]+", label)
        return ", ".join(
            self._reading.digits(self.language, run)
            if run.isdigit()
            else self._reading.letters(self.language, run)
            for run in runs
        )
