"""Lets journey tests and the demo tap, type and read in a program's real window, through a local socket.

Knows Qt Quick's items and real input events. Must not know what a screen means. It invents nothing: what a person could
not touch, it cannot.
"""

from qtkit.pilot.server import Pilot

__all__ = ["Pilot"]
