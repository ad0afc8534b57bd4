"""A counter's officer over a link that the test answers, without a window: presses in, commands out, time that the test moves."""

import itertools
from dataclasses import dataclass, field
from datetime import timedelta

from counter.asking.viewmodel import AskView
from counter.desk.desk import Desk
from counter.desk.viewmodel import DeskView
from counter.floor.watch import Watch
from counter.insight.helping import Helping
from counter.insight.porter import Porter
from counter.pressing.pressing import Pressing
from counter.words import Words
from tests.fakes.counter_day import MALL, Day, empty_hall
from tests.fakes.link import FakeLink
from tests.fakes.texts import all_texts
from wire import PROTOCOL
from wire.commands import Command
from wire.events import AnyEvent, Record
from wire.mall import Mall
from wire.problem import Problem
from wire.snapshot import Hello

LANGUAGES = all_texts()


@dataclass
class ConsoleDesk:
    """Counter 1, opened by Rina (unless the hall is told otherwise); *labels* wait. *awaited* is what ``Pressing.awaiting`` said."""

    labels: tuple[str, ...] = ()
    mall: Mall = MALL
    language: str = "id"
    day: Day = field(default_factory=Day)
    opened: bool = True
    steady: float = 100.0
    awaited: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.link = FakeLink(online=True)
        ids = itertools.count(1)
        self.watch = Watch(self.link, clock=lambda: self.day.now - timedelta(minutes=10))
        self.pressing = Pressing(
            link=self.link,
            new_id=lambda: f"request-{next(ids):012}",
            steady=lambda: self.steady,
            mark=lambda what, **fields: None,
        )
        self.pressing.awaiting.connect(self.awaited.append)
        self.ask = AskView()
        helping = Helping(link=self.link, new_id=lambda: f"help-{next(ids):016}")
        self.porter = Porter(
            watch=self.watch, helping=helping, tell=self.pressing.mention, steady=lambda: self.steady
        )
        self.view = DeskView(
            watch=self.watch,
            pressing=self.pressing,
            porter=self.porter,
            ask=self.ask,
            words=lambda: Words(LANGUAGES, self.language),
            steady=lambda: self.steady,
        )
        self.view.sit("1")
        self.link.greet(Hello(protocol=PROTOCOL, hall="batu-gadang", journal="j", seq=0, at=self.day.now))
        self.link.give_mall(self.mall)
        self.link.give_state(empty_hall())
        if self.opened:
            self.hears(self.day.opened("1"))
        for label in self.labels:
            self.hears(self.day.issued(label))

    @property
    def desk(self) -> Desk:
        desk = self.watch.desk("1")
        assert desk is not None
        return desk

    @property
    def sent(self) -> list[Command]:
        return self.link.sent

    @property
    def options(self) -> list[str]:
        """What can be chosen, as it reads; what cannot be chosen now is in brackets."""
        return [
            str(each["text"]) if each["enabled"] else f"({each['text']})"
            for each in self.ask.property("options")
        ]

    def says(self, what: str) -> str:
        return str(self.view.property(what))

    @property
    def message(self) -> str:
        return self.says("message")

    @property
    def undo(self) -> dict[str, object]:
        undo = self.view.property("undo")
        assert isinstance(undo, dict)
        return undo

    def hears(self, record: Record) -> None:
        """The stream brings *record*."""
        self.link.happen(record)

    def happens(self, event: AnyEvent) -> Record:
        """Somewhere in the hall, and the stream brings it."""
        record = self.day.write(event)
        self.hears(record)
        return record

    def answered(self, record: Record) -> None:
        """The server answers the command that waits, and the stream brings the same."""
        self.link.answer(record)
        self.hears(record)

    def does(self, event: AnyEvent) -> None:
        """The server does the command that waits by *event*."""
        self.answered(self.day.write(event))

    def refused(self, code: str, detail: str = "") -> None:
        self.link.refuse(Problem(title=code, status=409, detail=detail, code=code))

    def serving(self, label: str) -> "ConsoleDesk":
        """*label* is being served here."""
        self.hears(self.day.called(label))
        self.hears(self.day.started(label))
        return self

    def press(self, *actions: str) -> None:
        """One after the other, each after the last double click has run out."""
        for action in actions:
            self.steady += 0.5
            self.view.press(action)

    def types(self, text: str) -> None:
        self.ask.setProperty("text", text)

    def digit(self, digit: int) -> None:
        """As the sheet does it: the option whose key it is."""
        keys = [each["key"] for each in self.ask.property("options")]
        self.ask.pick(keys.index(str(digit)))

    def passes(self, seconds: float) -> None:
        """Time goes by on every clock."""
        self.steady += seconds
        self.day.passes(seconds)
        self.view.refresh()
