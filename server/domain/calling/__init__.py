"""Whose turn it is (rules 8 to 12). Pure: looks at a ``Floor``, decides, and changes nothing."""

from server.domain.calling.candidates import Turn
from server.domain.calling.floor import Floor, Queued, Shown
from server.domain.calling.picking import Pick, chosen, pick
from server.domain.calling.ratio import RatioCounts
from server.domain.calling.reasons import explain, reason_of

__all__ = [
    "Floor",
    "Pick",
    "Queued",
    "RatioCounts",
    "Shown",
    "Turn",
    "chosen",
    "explain",
    "pick",
    "reason_of",
]
