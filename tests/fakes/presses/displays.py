"""What is pressed to look after displays, and to tell everybody something."""

from datetime import timedelta
from typing import Final

from tests.fakes.presses.finding import Finding
from wire import commands as c
from wire.displays import Direction, DisplayArrangement, DisplayTrouble
from wire.text import Text

_DISPLAYS: Final = ("d1", "d2")
_NOTICES: Final = ("n1", "n2", "n3")


class Displays(Finding):
    """Displays, and whoever arranges them."""

    def arrange_display(self) -> c.ArrangeDisplay:
        """Another zone; or as set up again."""
        arrows: dict[str, Direction] = {self.dice.pick(self.counters).id: "left"}
        arrangement = DisplayArrangement(
            layout=self.dice.pick((None, "zone")),
            zone=self.dice.pick((None, "", *sorted(self.hall.plan.zones))),
            directions=self.dice.pick((None, arrows)),
        )
        return c.ArrangeDisplay(
            request_id=self.request(),
            display=self.dice.pick(_DISPLAYS),
            arrangement=None if self.dice.rarely(3) else arrangement,
            by="supervisor",
        )

    def report_display(self) -> c.ReportDisplay:
        """A file is missing, a loudspeaker silent, or all is well again."""
        missing = DisplayTrouble(kind="media", detail="pantai.mp4")
        mute = DisplayTrouble(kind="loudspeaker")
        return c.ReportDisplay(
            request_id=self.request(),
            display=self.dice.pick(_DISPLAYS),
            troubles=self.dice.pick(((), (missing,), (mute,))),
        )

    def post_notice(self) -> c.PostNotice:
        """For the day, or for a while."""
        return c.PostNotice(
            request_id=self.request(),
            notice=self.dice.pick(_NOTICES),
            text=Text(id="Air mati 🚰", en="No water"),
            by="supervisor",
            zone=self.dice.pick(("", *sorted(self.hall.plan.zones))),
            until=self.dice.pick((None, self.now + timedelta(hours=1))),
            urgent=self.dice.rarely(3),
        )

    def withdraw_notice(self) -> c.WithdrawNotice:
        """Not any longer."""
        held = [notice.id for notice in self.hall.notices.holding(self.now)]
        return c.WithdrawNotice(request_id=self.request(), notice=self.one(held), by="supervisor")
