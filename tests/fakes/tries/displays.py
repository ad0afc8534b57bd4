"""What may be tried with displays, and with what everybody is told."""

from datetime import timedelta

from server.domain import commands as c
from server.domain.displays import Direction, DisplayArrangement, DisplayTrouble, TroubleKind
from server.domain.notices import Text
from tests.fakes.dice import Dice
from tests.fakes.tries.likely import Likely

DISPLAYS = ("d1", "d2", "d3")
NOTICES = ("n1", "n2", "n3")
_WHERE: tuple[Direction, ...] = ("left", "right", "up", "down")
_WHAT: tuple[TroubleKind, ...] = ("media", "voice", "loudspeaker")
_SAID = ("Air mati", 'Bazar 🎉 <b>"x"</b>', "n" * 200)
_NOT_SAID = ("", "a\nb", "n" * 201, "WA 0812 3456 7890")


class Displays(Likely):
    """Displays, and whoever arranges them."""

    def join(self, dice: Dice) -> c.JoinDisplay:
        """A display is switched on."""
        return c.JoinDisplay(
            request_id=self.request(),
            display=dice.pick(DISPLAYS),
            zone=self._zone(dice),
            speaks=dice.pick((True, False)),
            counter=self._counter(dice, tuple(self.plan.counters)) if dice.rarely(4) else "",
        )

    def leave(self, dice: Dice) -> c.LeaveDisplay:
        """A display is gone."""
        there = [display.name for display in self.books.displays.there]
        return c.LeaveDisplay(request_id=self.request(), display=self.mostly(dice, there, DISPLAYS))

    def arrange_display(self, dice: Dice) -> c.ArrangeDisplay:
        """Another zone or layout; or as set up again."""
        places = (*self.plan.zones, *self.plan.counters)
        wanted = DisplayArrangement(
            layout=dice.pick((None, "zone")),
            zone=None if dice.rarely(3) else self._zone(dice),
            counter=dice.pick((None, "", self._counter(dice, tuple(self.plan.counters)))),
            directions=dice.pick((None, {self.mostly(dice, places, ("moon",)): dice.pick(_WHERE)})),
            volume=dice.pick((None, 0.5)),
        )
        return c.ArrangeDisplay(
            request_id=self.request(),
            display=dice.pick(DISPLAYS),
            arrangement=None if dice.rarely(3) else wanted,
            by="supervisor",
        )

    def report_display(self, dice: Dice) -> c.ReportDisplay:
        """A file is missing, a voice is back."""
        troubles = tuple(DisplayTrouble(kind=dice.pick(_WHAT)) for _ in range(dice.number(0, 2)))
        return c.ReportDisplay(request_id=self.request(), display=dice.pick(DISPLAYS), troubles=troubles)

    def post_notice(self, dice: Dice) -> c.PostNotice:
        """For a while, for the day, or for days; or one that nobody can read."""
        ahead = dice.pick((timedelta(minutes=7), timedelta(hours=3), timedelta(days=2), timedelta(0)))
        return c.PostNotice(
            request_id=self.request(),
            notice=dice.pick(NOTICES),
            text=Text(id=self.mostly(dice, _SAID, _NOT_SAID), en="A notice"),
            by="supervisor",
            zone=self._zone(dice),
            until=None if dice.rarely(3) else self.now + (timedelta(days=367) if dice.rarely(20) else ahead),
            urgent=dice.pick((True, False)),
        )

    def withdraw_notice(self, dice: Dice) -> c.WithdrawNotice:
        """Not any longer."""
        there = tuple(self.books.displays.notices)
        return c.WithdrawNotice(
            request_id=self.request(), notice=self.mostly(dice, there, NOTICES), by="supervisor"
        )

    def _zone(self, dice: Dice) -> str:
        return self.mostly(dice, ("", *sorted(self.plan.zones)), ("moon",))
