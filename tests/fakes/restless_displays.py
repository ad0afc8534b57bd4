"""Displays that come, go and are arranged, and notices to everybody, as chance has it. What is refused is forgotten."""

from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta
from random import Random

from server.domain import commands as c
from server.domain.displays import DisplayArrangement, DisplayTrouble
from server.domain.notices import Text
from server.domain.refusals import Refusal
from tests.fakes.halls import Story

NAMES = ("d1", "d2", "d3")


class RestlessDisplays:
    """Tells *story*, whose hall is a ``busy_plan``, one deed after the other, as *chance* has it."""

    def __init__(self, story: Story, chance: Random) -> None:
        self.story = story
        self.chance = chance
        self._deeds: tuple[Callable[[], c.Command], ...] = (
            self._join,
            self._join,
            self._leave,
            self._arrange,
            self._arrange,
            self._report,
            self._post,
            self._post,
            self._withdraw,
        )

    def go_on(self) -> None:
        """One more deed."""
        with suppress(Refusal):
            self.story.tell(self.chance.choice(self._deeds)())

    def _name(self) -> str:
        return self.chance.choice(NAMES)

    def _zone(self) -> str:
        return self.chance.choice(("", "east", "west"))

    def _counter(self) -> str:
        return self.chance.choice(("", "", "1"))

    def _join(self) -> c.Command:
        speaks = self.chance.random() < 0.8
        return c.JoinDisplay(
            request_id=self.story.request(),
            display=self._name(),
            zone=self._zone(),
            speaks=speaks,
            counter=self._counter(),
        )

    def _leave(self) -> c.Command:
        return c.LeaveDisplay(request_id=self.story.request(), display=self._name())

    def _arrange(self) -> c.Command:
        zone = self.chance.choice((None, self._zone()))
        wanted = DisplayArrangement(
            layout="zone", zone=zone, counter=self._counter() or None, directions={"1": "left", "west": "up"}
        )
        arrangement = self.chance.choice((None, wanted))
        return c.ArrangeDisplay(
            request_id=self.story.request(), display=self._name(), arrangement=arrangement, by="Ani"
        )

    def _report(self) -> c.Command:
        file, mute = DisplayTrouble(kind="media", detail="pantai.mp4"), DisplayTrouble(kind="loudspeaker")
        troubles = self.chance.choice(((), (file,), (mute,)))
        return c.ReportDisplay(request_id=self.story.request(), display=self._name(), troubles=troubles)

    def _post(self) -> c.Command:
        held = timedelta(minutes=self.chance.choice((1, 5, 60, 3000)))
        return c.PostNotice(
            request_id=self.story.request(),
            notice=self._name(),
            text=Text(id=f"Pengumuman {self.chance.randrange(9)}", en="A notice", min=self._zone() or None),
            by="Ani",
            zone=self._zone(),
            until=self.chance.choice((None, self.story.now + held)),
            urgent=self.chance.random() < 0.3,
        )

    def _withdraw(self) -> c.Command:
        return c.WithdrawNotice(request_id=self.story.request(), notice=self._name(), by="Ani")
