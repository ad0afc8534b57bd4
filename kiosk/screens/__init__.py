"""The kiosk's screens for pictures: each can be set up at once, without a server and without a printer.

``rehearsal`` is a kiosk moved by hand, ``morning`` the hall on the pictures, ``scenes`` what the visitor did before each.
"""

from kiosk.screens.rehearsal import Rehearsal
from kiosk.screens.scenes import SCENES, SIZES, Scene, open_scene

__all__ = ["SCENES", "SIZES", "Rehearsal", "Scene", "open_scene"]
