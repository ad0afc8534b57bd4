"""The one place where the console's parts are joined."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtQuick import QQuickWindow

from counter.asking.scanned import keep_scans_out
from counter.asking.viewmodel import AskView
from counter.desk.keys import shortcuts
from counter.desk.viewmodel import DeskView
from counter.floor.watch import Watch
from counter.insight.helping import Helping
from counter.insight.porter import Porter
from counter.insight.viewmodel import InsightView
from counter.pressing.notices import Notice
from counter.pressing.pressing import Mark, Pressing
from counter.settings import CounterSettings
from counter.shell.attending import Attending
from counter.shell.globalkeys import GlobalKeys
from counter.shell.looking import Lookout
from counter.shell.tray import Tray
from counter.shell.viewmodel import Shell
from counter.signing.card import hear_cards
from counter.signing.door import Door
from counter.signing.memory import Memory
from counter.signing.pickviewmodel import Pick
from counter.signing.presence import Presence
from counter.signing.viewmodel import Signing
from counter.viewmodel import Console
from counter.words import languages_of
from qtkit.connection import Connection
from qtkit.milestones import Milestones
from qtkit.ports import LinkPort
from qtkit.stage import Stage
from wire.languages import Languages

MAIN_QML = Path(__file__).parent / "qml" / "Main.qml"


@dataclass(frozen=True, kw_only=True, slots=True)
class Room:
    """The joined console."""

    watch: Watch
    console: Console
    signing: Signing
    pick: Pick
    desk: DeskView
    ask: AskView
    insight: InsightView
    shell: Shell
    lookout: Lookout
    tell: Callable[[Notice], None]


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
    presence = Presence(memory, world.clock)
    console = Console(
        watch=watch,
        languages=languages,
        language=spoken if spoken in languages_of(languages) else settings.language,
        presence=presence,
        steady=world.steady,
    )
    watch.setParent(console)
    door = Door(link=link, presence=presence, steady=world.steady, now=watch.server_now, parent=console)
    signing = Signing(door=door, watch=watch, words=console.words, steady=world.steady, parent=console)
    pick = Pick(
        watch=watch,
        link=link,
        door=door,
        signing=signing,
        words=console.words,
        new_id=world.new_id,
        steady=world.steady,
        fixed=settings.counter,
        parent=console,
    )
    pressing = Pressing(link=link, new_id=world.new_id, steady=world.steady, mark=mark, parent=console)
    pressing.counted.connect(presence.pressed)
    pressing.awaiting.connect(presence.awaits)
    helping = Helping(link=link, new_id=world.new_id, parent=console)
    porter = Porter(watch=watch, helping=helping, tell=pressing.mention, steady=world.steady, parent=console)
    ask = AskView(console)
    desk = DeskView(
        watch=watch,
        pressing=pressing,
        porter=porter,
        ask=ask,
        words=console.words,
        steady=world.steady,
        parent=console,
    )
    insight = InsightView(
        watch=watch,
        link=link,
        porter=porter,
        rows=desk.rows,
        words=console.words,
        steady=world.steady,
        parent=console,
    )
    console.seated.connect(insight.sit)
    console.languageChanged.connect(insight.refresh)
    shell = Shell(words=console.words, parent=console)
    console.languageChanged.connect(shell.refresh)
    lookout = Lookout(watch, language=console.words().language, parent=console)
    console.seated.connect(lookout.sit)
    console.languageChanged.connect(lookout.speak)
    console.begin(
        pick=pick,
        desk=desk,
        door=door,
        signing=signing,
        counter=settings.counter or remembered.counter,
        officer=settings.officer or remembered.officer,
    )
    return Room(
        watch=watch,
        console=console,
        signing=signing,
        pick=pick,
        desk=desk,
        ask=ask,
        insight=insight,
        shell=shell,
        lookout=lookout,
        tell=pressing.mention,
    )


def show(
    stage: Stage,
    room: Room,
    *,
    size: tuple[int, int] | None = None,
    connection: Connection | None = None,
) -> QQuickWindow:
    """The console's window, where its shell says, or with just *size* pixels. *connection* lets the officer choose among several halls."""
    room.console.languageChanged.connect(stage.speak)
    if size is not None:
        room.shell.begin(size, exact=True)
    properties: dict[str, object] = {
        "station": room.console,
        "pick": room.pick,
        "desk": room.desk,
        "ask": room.ask,
        "insight": room.insight,
        "shell": room.shell,
        "rows": room.desk.rows,
        "keys": shortcuts(),
        **room.shell.opening,
    }
    if connection is not None:
        properties["connection"] = connection
        connection.stateChanged.connect(lambda: room.console.follow(connection.property("state")))
    window = stage.show(MAIN_QML, properties)
    room.shell.hold(window)
    hear_cards(
        window,
        room.signing,
        wanted=lambda: room.console.wants_card,
        barred=lambda: room.console.works and not room.ask.property("isOpen"),
    )
    keep_scans_out(window, room.ask)
    return window


def attend(
    room: Room,
    *,
    settings: CounterSettings,
    tray: Tray,
    keys: GlobalKeys,
    steady: Callable[[], float],
    hide: bool,
) -> Attending:
    """What works for the officer while another program has the keyboard. *hide*: a closed window may go to the tray."""
    return Attending(
        console=room.console,
        desk=room.desk,
        ask=room.ask,
        shell=room.shell,
        lookout=room.lookout,
        tray=tray,
        keys=keys,
        tell=room.tell,
        steady=steady,
        notify=settings.tray.notify,
        hide=hide and settings.tray.hide,
        parent=room.console,
    )


def mark(room: Room, window: QQuickWindow, milestones: Milestones) -> None:
    """Note when the program is ready, and when each number that was called is on the screen."""
    room.desk.called.connect(
        lambda: milestones.mark_shown(window, "number_shown", label=str(room.desk.property("number")))
    )
    milestones.mark_shown(window, "ready")
