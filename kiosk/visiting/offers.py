"""Which services give numbers now, how many wait for them and how long: the server's last word, and what time has made of it.

Pure: the moment is an argument. Must not know screens.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from msgspec.structs import replace as with_fields

from wire.offers import Services, ServiceState


@dataclass(frozen=True, kw_only=True)
class Offers:
    """The states by service, as the server gave them *at* that moment (None: never). A service without one counts as open."""

    states: Mapping[str, ServiceState] = field(default_factory=dict)
    at: datetime | None = None

    @classmethod
    def told(cls, services: Services) -> "Offers":
        """As the server told."""
        return cls(states={each.service: each for each in services.services}, at=services.at)

    def at_moment(self, now: datetime) -> "Offers":
        """What has become of them by *now* while nobody told: services closed at their hour, and opened at theirs."""
        return replace(self, states={service: _later(state, now) for service, state in self.states.items()})

    def taken(self, service: str) -> "Offers":
        """With one place less of the day's quota of *service*: this kiosk gave it, and nobody else will say so."""
        state = self.states.get(service)
        if state is None or state.places_left is None:
            return self
        return replace(self, states={**self.states, service: _one_less(state, state.places_left)})

    def closed(self, service: str) -> ServiceState | None:
        """The state of a service that gives no numbers; None for one that does, or of which nothing is known."""
        state = self.states.get(service)
        return state if state is not None and not state.open else None

    def waiting(self, service: str) -> int | None:
        """The people who waited in its line when the server told; None where nothing is known."""
        state = self.states.get(service)
        return state.waiting if state is not None else None

    def wait(self, service: str) -> tuple[int, int] | None:
        """The range, in seconds, of who takes a number now; None where nobody can tell."""
        state = self.states.get(service)
        if state is None or state.wait_low_seconds is None or state.wait_high_seconds is None:
            return None
        return state.wait_low_seconds, state.wait_high_seconds


def _later(state: ServiceState, now: datetime) -> ServiceState:
    if not state.open and state.opens is not None and state.opens <= now:
        state = _opened(state, state.opens)
    if state.open and state.closes_at is not None and state.closes_at <= now:
        return _shut(state, "hours")
    return state


def _opened(state: ServiceState, at: datetime) -> ServiceState:
    """Open since *at*, unless the day's places are gone. Forecasts were for people who came earlier."""
    if state.closes_at is None or state.closes_at <= at:  # what closed then was another day's
        state = with_fields(state, closes_at=None, places_left=state.quota, waiting=0)
    if state.places_left == 0:
        return _shut(state, "quota")
    return with_fields(
        state, open=True, why="", said="", opens=None, wait_low_seconds=None, wait_high_seconds=None
    )


def _one_less(state: ServiceState, places: int) -> ServiceState:
    left = with_fields(state, places_left=max(0, places - 1))
    return _shut(left, "quota") if left.open and not left.places_left else left


def _shut(state: ServiceState, why: str) -> ServiceState:
    return with_fields(state, open=False, why=why, said="", opens=None)
