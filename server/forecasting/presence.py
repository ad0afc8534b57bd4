"""Who does not come when called, and who leaves before: by how long they had waited."""

_BAND_SECONDS = 1200.0
_BANDS = 6
_PRIOR_SHARE, _PRIOR_WEIGHT = 0.06, 20.0
_PRIOR_ABSENT = 0.15
_PRIOR_SECONDS = 100 * 3600.0
"""Before anything was seen nobody leaves; so many seconds of waiting stand for that."""


class Presence:
    """Counts of calls and of those who left."""

    def __init__(self) -> None:
        self._came = [0.0] * _BANDS
        self._missing = [0.0] * _BANDS
        self._left = 0.0
        self._waited = _PRIOR_SECONDS
        self._kept, self._missed = 0.0, 0.0

    def take_call(self, waited_seconds: float, *, came: bool) -> None:
        """Somebody was called after so long, and came or not."""
        (self._came if came else self._missing)[band_of(waited_seconds)] += 1
        self._waited += max(waited_seconds, 0.0)

    def take_leaving(self, waited_seconds: float) -> None:
        """Somebody cancelled after so long."""
        self._left += 1
        self._waited += max(waited_seconds, 0.0)

    def take_appointment(self, *, came: bool) -> None:
        """An appointment was kept, or not."""
        if came:
            self._kept += 1
        else:
            self._missed += 1

    def fade(self, share: float) -> None:
        """A day is over: what was seen counts only *share* of what it did."""
        self._came = [count * share for count in self._came]
        self._missing = [count * share for count in self._missing]
        self._left *= share
        self._waited *= share
        self._kept *= share
        self._missed *= share

    @property
    def usual_no_show(self) -> float:
        """The chance not to come, whatever the wait."""
        came, missing = sum(self._came), sum(self._missing)
        return (missing + _PRIOR_SHARE * _PRIOR_WEIGHT) / (came + missing + _PRIOR_WEIGHT)

    @property
    def no_show_shares(self) -> tuple[float, ...]:
        """The chance not to come, by ``band_of`` the wait."""
        general = self.usual_no_show
        return tuple(
            (there_not + general * _PRIOR_WEIGHT) / (there + there_not + _PRIOR_WEIGHT)
            for there, there_not in zip(self._came, self._missing, strict=True)
        )

    @property
    def absent_share(self) -> float:
        """The chance that an appointment is not kept."""
        return (self._missed + _PRIOR_ABSENT * _PRIOR_WEIGHT) / (self._kept + self._missed + _PRIOR_WEIGHT)

    @property
    def leaving_rate(self) -> float:
        """Cancellations by one waiting visitor in a second."""
        return self._left / self._waited


def band_of(waited_seconds: float) -> int:
    """Waits of about the same length have the same."""
    return min(max(int(waited_seconds / _BAND_SECONDS), 0), _BANDS - 1)
