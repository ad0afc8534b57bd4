"""The one place where the console's parts are joined."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtQuick import QQuickWindow

from counter.deskviewmodel import DeskView
from counter.helping import Helping
from counter.memory import Memory
from counter.pickviewmodel import Pick
from counter.porter import Porter
from counter.pressing import Mark, Pressing
from counter.settings import CounterSettings
from counter.viewmodel import Console
from counter.watch import Watch
from counter.words import languages_of
from qtkit.connection import Connection
from qtkit.ports import LinkPort
from qtkit.stage import Stage
from wire.languages import Languages

MAIN_QML = Path(__file__).parent / "qml" / "Main.qml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The joined console."""

    console: Console
    pick: Pick
    desk: DeskView


@dataclass(frozen=True, kw_only=True, slots=True)
class World:
    """What comes from outside: two clocks (the calendar's, aware, and a steady one in seconds) and new request ids."""

    clock: Callable[[], datetime]
    steady: Callable[[], float]
    new_id: Callable[[], str]


def furnish(
    *,
    settings: CounterSettings,
    link: LinkPort,
    languages: Languages,
    language: str | None,
    memory: Memory,
    world: World,
    mark: Mark,
) -> Room:
    """The console over *link*. *language* is the command line's wish; else what is remembered, else the settings'."""
    remembered = memory.recall()
    spoken = language or remembered.language or settings.language
    watch = Watch(link, clock=world.clock)
    console = Console(
        watch=watch,
        languages=languages,
        language=spoken if spoken in languages_of(languages) else settings.language,
        memory=memory,
        steady=world.steady,
    )
    watch.setParent(console)
    pick = Pick(
        watch=watch,
        link=link,
        words=console.words,
        new_id=world.new_id,
        steady=world.steady,
        fixed=settings.counter,
        parent=console,
    )
    pressing = Pressing(link=link, new_id=world.new_id, steady=world.steady, mark=mark, parent=console)
    helping = Helping(link=link, new_id=world.new_id, parent=console)
    porter = Porter(watch=watch, helping=helping, tell=pressing.tell, steady=world.steady, parent=console)
    desk = DeskView(
        watch=watch,
        pressing=pressing,
        porter=porter,
        words=console.words,
        steady=world.steady,
        parent=console,
    )
    console.begin(
        pick=pick,
        desk=desk,
        counter=settings.counter or remembered.counter,
        officer=settings.officer or remembered.officer,
    )
    return Room(console=console, pick=pick, desk=desk)


def show(
    stage: Stage,
    room: Room,
    *,
    size: tuple[int, int],
    on_top: bool = False,
    connection: Connection | None = None,
) -> QQuickWindow:
    """The console's window. *connection* lets the officer choose among several halls."""
    room.console.languageChanged.connect(stage.speak)
    properties: dict[str, object] = {
        "station": room.console,
        "pick": room.pick,
        "desk": room.desk,
        "rows": room.desk.rows,
        "width": size[0],
        "height": size[1],
        "onTop": on_top,
    }
    if connection is not None:
        properties["connection"] = connection
        connection.stateChanged.connect(lambda: room.console.follow(connection.property("state")))
    return stage.show(MAIN_QML, properties)
