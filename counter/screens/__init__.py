"""The console's screens for pictures, each set up at once without a server.

``rehearsal`` is a console moved by hand, ``rehearsed`` the hall on the pictures, ``scenes`` what the officer did before each.
"""

from counter.screens.scenes import SCENES, SIZES, Scene, open_scene

__all__ = ["SCENES", "SIZES", "Scene", "open_scene"]
