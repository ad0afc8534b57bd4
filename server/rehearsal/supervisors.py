"""What supervisors of a recorded day changed while it went on, done again at the same moments.

Knows the changes. Must not know visitors.
"""

from functools import partial
from typing import assert_never

from server.domain import commands as c
from server.domain.events import HoursOverridden, ProfileChanged
from server.domain.refusals import Refusal
from server.rehearsal.officers import Officers
from server.rehearsal.stage import Stage
from server.rehearsal.world import Day


class Supervisors:
    """Those of a day. A profile that does not fit the counter as it is set up now is left out."""

    def __init__(self, stage: Stage, day: Day, officers: Officers) -> None:
        self._stage, self._officers = stage, officers
        for change in day.changes:
            stage.at(change.at, partial(self._change, change.what))

    def _change(self, what: ProfileChanged | HoursOverridden) -> None:
        match what:
            case ProfileChanged():
                self._change_profile(what)
            case HoursOverridden():
                self._override_hours(what)
            case _ as never:
                assert_never(never)

    def _change_profile(self, what: ProfileChanged) -> None:
        stage = self._stage
        command = c.ChangeProfile(
            request_id=stage.request(), counter=what.counter, profile=what.profile, by=what.by
        )
        try:
            stage.tell(command)
        except Refusal:
            return
        self._officers.works_otherwise(what.counter)

    def _override_hours(self, what: HoursOverridden) -> None:
        self._stage.tell(
            c.OverrideHours(
                request_id=self._stage.request(),
                scope=what.scope,
                subject=what.subject,
                day=what.day,
                hours=what.hours,
                reason=what.reason,
                by=what.by,
            )
        )
