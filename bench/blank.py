"""``python -m bench.blank``: a window with one key and nothing behind it. No kiosk in Python and Qt Quick can be there, or answer,
sooner.
"""

import sys
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from qtkit.milestones import Milestones
from qtkit.options import parse_options
from qtkit.pilot import Pilot
from qtkit.reactions import watch_reactions
from qtkit.stopping import StopSignals


def main() -> int:
    """Show it until a signal comes."""
    options = parse_options("bench.blank", "A window with nothing behind it", None)
    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    width, height = options.size or (1080, 1920)
    engine.setInitialProperties({"width": width, "height": height})
    engine.load(QUrl.fromLocalFile(str(Path(__file__).with_suffix(".qml"))))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    milestones = Milestones(options.milestones)
    milestones.mark_shown(window, "ready")
    watch_reactions(window, milestones)
    with ExitStack() as closing, StopSignals(lambda: application.exit(0)):
        closing.callback(milestones.close)
        if options.pilot:
            closing.callback(Pilot.opened(options.pilot, window).close)
        return application.exec()


if __name__ == "__main__":
    sys.exit(main())
