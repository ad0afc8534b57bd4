"""What may be tried with counters, profiles and hours."""

from datetime import date, time, timedelta

from server.domain import commands as c
from server.domain.hours import Interval
from server.domain.profile import Profile
from tests.fakes.dice import Dice
from tests.fakes.rich_plans import OTHER_PROFILES, hours
from tests.fakes.tries.likely import STAFF, Likely

NONSENSE_PROFILE = Profile(lines=("reg/a", "pol/k"))


class Supervisors(Likely):
    """Around the counters."""

    def open(self, dice: Dice) -> c.OpenCounter:
        """Somebody sits down, now and then where somebody else sits."""
        empty = [name for name in self.books.seats if name not in self._open()]
        counter = self._counter(dice, empty)
        staff = STAFF[self.books.agency(counter)] if counter in self.books.seats else ("Nobody",)
        reason = dice.pick(("", "shift change")) if dice.rarely(3) else ""
        return c.OpenCounter(
            request_id=self.request(), counter=counter, officer=dice.pick(staff), take_over=reason
        )

    def close(self, dice: Dice) -> c.CloseCounter:
        """Somebody leaves."""
        return c.CloseCounter(request_id=self.request(), counter=self._counter(dice, self._open()))

    def pause(self, dice: Dice) -> c.PauseCounter:
        """A pause."""
        reason = dice.pick(("prayer", "lunch"))
        return c.PauseCounter(
            request_id=self.request(), counter=self._counter(dice, self._open()), reason=reason
        )

    def go_on(self, dice: Dice) -> c.ResumeCounter:
        """Its end."""
        paused = [name for name, seat in self.books.seats.items() if seat.paused is not None]
        return c.ResumeCounter(request_id=self.request(), counter=self._counter(dice, paused))

    def profile(self, dice: Dice) -> c.ChangeProfile:
        """Other work."""
        counter = self._counter(dice, tuple(self.books.seats))
        agency = self.books.agency(counter) if counter in self.books.seats else "reg"
        profile = dice.pick((None, *OTHER_PROFILES[agency]))
        return c.ChangeProfile(
            request_id=self.request(),
            counter=counter,
            profile=NONSENSE_PROFILE if dice.rarely(12) else profile,
            by="supervisor",
        )

    def override(self, dice: Dice) -> c.OverrideHours:
        """Other hours, today or soon."""
        scope, subject = dice.pick(
            (("mall", ""), ("agency", "reg"), ("agency", "bank"), ("service", "tax/number"))
        )
        if dice.rarely(20):
            scope, subject = dice.pick((("agency", "zoo"), ("service", "zoo"), ("town", "")))
        today: date = self.books.wall.day(self.now)
        these: tuple[Interval, ...] | None = dice.pick(
            (
                (hours(8, 16),),
                (hours(0, 24),),
                (hours(7, 10), hours(12, 20)),
                None,
                (),
                (hours(10, 9),),
                (hours(8, 12), Interval(start=time(11), end=time(13))),
            )
        )
        return c.OverrideHours(
            request_id=self.request(),
            scope=scope,
            subject=subject,
            day=today + timedelta(days=dice.pick((0, 0, 1, 3, -1, 91))),
            hours=these,
            reason="a random day",
            by="supervisor",
        )
