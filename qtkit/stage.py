"""What a screen stands on: a QML engine with theme, icons, codes and languages already in it.

Knows where the parts are. Must not know which program plays.
"""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from qtkit.drawings import IconProvider, MotifProvider
from qtkit.qr import QrProvider
from qtkit.theme import QML_IMPORT_NAME, Theme
from qtkit.themes import Look
from qtkit.translator import FluentTranslator, install, uninstall
from wire.languages import Languages

PARTS = Path(__file__).parent / "qml"
ASSETS = Path(__file__).parent.parent / "assets"


class BrokenScreen(RuntimeError):
    """A QML file that could not be shown; the log has Qt's reasons."""


class Stage:
    """Made after the QGuiApplication and before any screen; *close* it before the application ends."""

    def __init__(self, *, look: Look, languages: Languages, language: str, assets: Path = ASSETS) -> None:
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(PARTS))
        self.engine.addImageProvider("giliran-icon", IconProvider(assets / "icons"))
        self.engine.addImageProvider("giliran-motif", MotifProvider())
        self.engine.addImageProvider("giliran-qr", QrProvider())
        self.languages = languages
        self.translator = FluentTranslator(languages, language, self.engine)
        install(self.translator)
        self.engine.setUiLanguage(language)
        theme = self.engine.singletonInstance(QML_IMPORT_NAME, "Theme")
        if not isinstance(theme, Theme):
            raise BrokenScreen("the module Giliran.Kit has no Theme")
        self.theme = theme
        self.theme.wear(look)
        # A window without a Python reference would take the references to its items with it.
        self._windows: list[QQuickWindow] = []

    def wear(self, look: Look) -> None:
        """Put on another theme; everything on the screens follows."""
        self.theme.wear(look)

    def speak(self, language: str) -> None:
        """Show every text in *language* from now on."""
        self.translator.setLanguage(self.engine, language)

    def show(self, qml: Path, properties: Mapping[str, object] | None = None) -> QQuickWindow:
        """Load *qml*, a Window, with its required *properties*; the theme follows its size. Raises BrokenScreen."""
        before = len(self.engine.rootObjects())
        self.engine.setInitialProperties(dict(properties or {}))
        self.engine.load(QUrl.fromLocalFile(str(qml)))
        roots: list[QObject] = self.engine.rootObjects()
        if len(roots) == before:
            raise BrokenScreen(str(qml))
        window = roots[-1]
        if not isinstance(window, QQuickWindow):
            raise BrokenScreen(f"{qml}: its root is no Window")
        self._windows.append(window)
        window.widthChanged.connect(self._follow_width)
        window.heightChanged.connect(self._follow_height)
        self._follow_width(window.width())
        self._follow_height(window.height())
        return window

    def _follow_width(self, width: int) -> None:
        self.theme.setProperty("screenWidth", width)

    def _follow_height(self, height: int) -> None:
        self.theme.setProperty("screenHeight", height)

    def close(self) -> None:
        """Take every screen down while its view-models still live."""
        for window in self._windows:
            window.deleteLater()
        self._windows.clear()
        uninstall(self.translator)
        self.engine.deleteLater()
