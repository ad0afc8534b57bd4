"""``qsTr("kiosk-back")`` answered from Fluent files, in a language that may change while the program runs.

Knows message ids and the current language. Must not know what the texts are for.
"""

import logging
import re
from typing import cast

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtQml import QQmlEngine

from wire.languages import Languages, UnknownText

_MESSAGE_ID = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")

logger = logging.getLogger(__name__)


class FluentTranslator(QTranslator):
    """Installed in the application, it translates every ``qsTr`` whose text is a message id.

    What has no text in any language is shown as its id and logged once.
    """

    def __init__(self, languages: Languages, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._languages = languages
        self._language = language
        self._missed: set[str] = set()

    def language(self) -> str:
        """The current language's code."""
        return self._language

    def setLanguage(self, engine: QQmlEngine, code: str) -> None:
        """Speak *code* from now on; every text on *engine*'s screens changes at once."""
        if code != self._language:
            self._language = code
            engine.setUiLanguage(code)
            engine.retranslate()

    def isEmpty(self) -> bool:
        """Never: Qt would not install an empty translator."""
        return False

    def translate(
        self,
        context: str,  # noqa: ARG002  Qt's signature
        source_text: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str:
        """The text for a message id; Qt's null string for Qt's own sentences, which says "ask the next one"."""
        if not _MESSAGE_ID.fullmatch(source_text):
            return cast("str", None)
        try:
            return self._languages.text(self._language, source_text)
        except UnknownText:
            if source_text not in self._missed:
                self._missed.add(source_text)
                logger.error(  # noqa: TRY400  the trace says nothing more
                    "no language has the text %r", source_text
                )
            return source_text


def install(translator: FluentTranslator) -> None:
    """Let the application ask *translator* first. A second one before there is a line to a server: see ``uninstall``."""
    QCoreApplication.installTranslator(translator)


def uninstall(translator: FluentTranslator) -> None:
    """Ask *translator* no more; it is gone then.

    Qt's own threads ask, too, for the words of an error: under Qt's lock they wait for Python's. ``removeTranslator`` would
    wait for Qt's with Python's in its hand, and both for ever. Who is destroyed waits without.
    """
    if shiboken6.isValid(translator):
        shiboken6.delete(translator)
