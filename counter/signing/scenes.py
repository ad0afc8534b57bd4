"""Signing in, for pictures: each scene is what happens once the window is open.

Knows the rehearsal and the contract. Must not know how a picture is taken. The people are made up.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from counter.screens.rehearsal import Rehearsal
from counter.screens.rehearsed import OFFICER
from wire.events import CounterOpened
from wire.problem import Problem
from wire.snapshot import TicketPhase
from wire.staff import Officer, SignedIn, Staff

_NAMES: Final = (
    OFFICER,
    "Budi Santoso",
    "Siti Nurbaya Rahmawati, S.Kom., M.A.P.",
    "Andi Pratama",
    "Yulia Safitri, A.Md.",
    "H. Muhammad Zainuddin Al Hafiz, S.H.",
    "Dewi Lestari",
)

Play = Callable[[Rehearsal], None]


def _officers(rehearsal: Rehearsal) -> tuple[Officer, ...]:
    ours = rehearsal.counter.agency
    others = [agency.id for agency in rehearsal.mall.agencies if agency.id != ours]
    return tuple(
        Officer(
            id=f"officer-{place}",
            name=name,
            agency=ours if place < 2 else others[place % len(others)],
            card=place % 2 == 0,
        )
        for place, name in enumerate(_NAMES)
    )


def _arrives(rehearsal: Rehearsal, phase: TicketPhase | None = None) -> None:
    # The first word about the staff counts: the rehearsal's own comes after it.
    rehearsal.staff(Staff(sign_in="secret", officers=_officers(rehearsal)))
    rehearsal.begin(phase, sits=phase is not None)


def _says_name(rehearsal: Rehearsal) -> None:
    _arrives(rehearsal)
    rehearsal.room.signing.choose("officer-2")


def _tries(rehearsal: Rehearsal) -> None:
    _says_name(rehearsal)
    rehearsal.room.signing.trySecret("000000")


def _is_refused(code: str, **params: str | int) -> Play:
    def play(rehearsal: Rehearsal) -> None:
        _tries(rehearsal)
        problem = Problem(title=code, status=409, detail="", code=code, params=dict(params))
        rehearsal.link.inquiries[-1].refuse(problem)

    return play


def _comes_in(rehearsal: Rehearsal, officer: int = 0) -> None:
    rehearsal.room.signing.scanned("0012345678")
    until = rehearsal.at + timedelta(hours=9)
    signed = SignedIn(officer=_officers(rehearsal)[officer], proof="proof", until=until)
    rehearsal.link.inquiries[-1].answer(signed)


def _picks(rehearsal: Rehearsal) -> None:
    _arrives(rehearsal)
    _comes_in(rehearsal)
    rehearsal.room.pick.choose(rehearsal.counter.id)


def _takes_over(rehearsal: Rehearsal) -> None:
    _arrives(rehearsal)
    _comes_in(rehearsal)
    rehearsal.happens(CounterOpened(counter=rehearsal.counter.id, officer="Budi Santoso"))
    rehearsal.room.pick.choose(rehearsal.counter.id)


def _gives_a_reason(rehearsal: Rehearsal) -> None:
    _takes_over(rehearsal)
    rehearsal.room.pick.chooseReason("left")


def _finds_a_visit(rehearsal: Rehearsal) -> None:
    _arrives(rehearsal, "serving")
    _comes_in(rehearsal, 1)


def _is_locked(rehearsal: Rehearsal) -> None:
    _arrives(rehearsal, "serving")
    _comes_in(rehearsal)
    rehearsal.room.signing.another()
    rehearsal.room.signing.lock(rehearsal.counter.id)


SCENES: Final[tuple[tuple[str, Play], ...]] = (
    ("sign-who", _arrives),
    ("sign-secret", _says_name),
    ("sign-checking", _tries),
    ("sign-wrong", _is_refused("sign-in-refused")),
    ("sign-wait", _is_refused("sign-in-wait", seconds=45)),
    ("sign-no-answer", _is_refused("unavailable")),
    ("sign-locked", _is_locked),
    ("sign-counters", _picks),
    ("sign-visit", _finds_a_visit),
    ("take-over", _takes_over),
    ("take-over-reason", _gives_a_reason),
)
"""Each by its name; the counter is not fixed in any of them."""
