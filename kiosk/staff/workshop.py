"""Does what staff ask for at a kiosk, and tells how things are there.

Knows the spooler, the voice, who stands in for the server, and the words. Must not know screens.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from kiosk.alone.standin import StandIn
from kiosk.course import Course
from kiosk.paperwork.spooler import Spooler
from kiosk.paperwork.trial import trial_page_of
from kiosk.printing.port import PrinterStatus
from kiosk.printing.settings import NoPrinter, PrinterSettings
from kiosk.staff.adjusted import Adjustments
from kiosk.staff.ports import Offered, Row
from kiosk.staff.printers import Candidate, PrinterShelf, Table, table_of
from qtkit.ports import LinkPort
from wire.settings import SettingsError


class Words(Protocol):
    """A text in the language of the screen."""

    def __call__(self, message_id: str, /, **args: str | float) -> str:
        """Raises UnknownText."""
        ...


@dataclass(kw_only=True)
class Printing:
    """What the kiosk prints with: *settings* now; *use* changes the press. *status* is what the printer last said."""

    spooler: Spooler
    settings: PrinterSettings
    shelf: PrinterShelf
    use: Callable[[PrinterSettings], None]
    status: PrinterStatus = field(default_factory=PrinterStatus)

    def __post_init__(self) -> None:
        self.spooler.status_changed.connect(self._take)

    def _take(self, status: PrinterStatus) -> None:
        self.status = status

    @property
    def table(self) -> Table:
        """The ``[printer]`` table of now."""
        return table_of(self.settings)


class KioskWorkshop:
    """The workshop of a real kiosk; *adjustments* outlast it. *speak* sets the voice's volume and says a word."""

    def __init__(
        self,
        *,
        course: Course,
        link: LinkPort,
        printing: Printing,
        stand_in: StandIn,
        adjustments: Adjustments,
        addresses: Callable[[], Sequence[str]],
        volume: Callable[[], float],
        speak: Callable[[float, str], None],
        say: Words,
        now: Callable[[], datetime],
        version: str,
    ) -> None:
        self._course, self._link, self._printing, self._stand_in = course, link, printing, stand_in
        self._adjustments, self._adjusted = adjustments, adjustments.load()
        self._addresses, self._volume, self._speak = addresses, volume, speak
        self._say, self._now, self._version = say, now, version
        self._candidates: tuple[Candidate, ...] = ()
        self._seen: datetime | None = now() if link.online else None
        link.onlineChanged.connect(self._note)

    def rows(self) -> Sequence[Row]:
        """How server, network, printer, paper and tickets are."""
        return (
            self._kiosk(),
            self._server(),
            Row(
                label=self._say("staff-network"),
                value=", ".join(self._addresses()) or self._say("staff-network-none"),
            ),
            self._printer(),
            self._paper(),
            *self._tickets(),
            Row(
                label=self._say("staff-volume"),
                value=self._say("staff-volume-is", percent=round(100 * self.volume)),
            ),
            Row(label=self._say("staff-version"), value=self._version),
        )

    def printers(self) -> Sequence[Offered]:
        """The printers that are set up or can be seen, and the models: looked for now, which may take a moment."""
        now = self._printing.settings
        self._candidates = self._look()
        own = self._say("staff-printer-settings")
        return tuple(
            Offered(
                id=each.id,
                title=each.name or own,
                subtitle=str(each.table.get("connection", "none")),
                chosen=self._is(each.table, now),
            )
            for each in self._candidates
        )

    def choose_printer(self, printer: str) -> str:
        """Print there from now on, also after a restart."""
        chosen = next((each for each in self._candidates or self._look() if each.id == printer), None)
        if chosen is None:
            return ""
        try:
            settings = self._printing.shelf.settings_of(chosen.table)
        except SettingsError as mistake:
            return self._say("staff-printer-wrong", reason=mistake.reason)
        kept = None if chosen.id == "settings" else chosen.table
        self._adjusted = replace(self._adjusted, printer=kept)
        self._adjustments.save(self._adjusted)
        self._printing.settings = settings
        self._printing.use(settings)
        if not chosen.name:
            return self._say("staff-printer-as-set")
        return self._say("staff-printer-chosen", printer=chosen.name)

    def test_print(self) -> str:
        """Print the test page."""
        at = self._local(self._now())
        page = trial_page_of(
            self._printing.settings,
            kiosk=self._course.post.kiosk,
            language=self._course.visit.language,
            at=at,
        )
        self._printing.spooler.print(f"test-{at:%H%M%S}", page)
        return self._say("staff-test-sent")

    def reprint(self) -> str:
        """Print the last slip once more, also one from before a restart."""
        last = self._printing.spooler.last
        if last is None:
            return self._say("staff-reprint-nothing")
        self._printing.spooler.reprint_last()
        return self._say("staff-reprint-sent", number=last.number)

    def paper_replaced(self) -> str:
        """There is a new roll: the gauge begins anew."""
        self._printing.spooler.paper_replaced()
        return self._say("staff-paper-noted")

    @property
    def refused(self) -> int:
        """How many tickets the server did not take."""
        return self._stand_in.refused

    def forget_refused(self) -> str:
        """Somebody has seen them."""
        self._stand_in.forget_refusals()
        return self._say("staff-refused-forgotten")

    @property
    def volume(self) -> float:
        """Of the voice, 0 to 1."""
        return self._volume()

    def set_volume(self, volume: float) -> None:
        """Speak so loud from now on, and say so."""
        self._adjusted = replace(self._adjusted, volume=volume)
        self._adjustments.save(self._adjusted)
        self._speak(volume, self._say("staff-voice-sample"))

    @property
    def reach(self) -> float:
        """Below which share of the screen's height the low layout stands."""
        return self._adjusted.reach

    def set_reach(self, reach: float) -> None:
        """From now on, also after a restart."""
        self._adjusted = replace(self._adjusted, reach=round(reach, 3))
        self._adjustments.save(self._adjusted)

    def _note(self, online: bool) -> None:
        """The moment since when the server is gone."""
        self._seen = self._now()
        del online

    def _kiosk(self) -> Row:
        kiosk, zone = self._course.post.kiosk, self._zone()
        value = self._say("staff-kiosk-in", kiosk=kiosk, zone=zone) if zone else kiosk
        return Row(label=self._say("staff-kiosk"), value=value)

    def _server(self) -> Row:
        label = self._say("staff-server")
        if self._link.online:
            address = self._link.baseUrl.partition("://")[2]
            return Row(label=label, value=self._say("staff-server-online", address=address), mood="good")
        if self._seen is None:
            return Row(label=label, value=self._say("staff-server-never"), mood="bad")
        at = self._local(self._seen)
        gone = self._say("staff-server-offline", hour=f"{at:%H}", minute=f"{at:%M}")
        return Row(label=label, value=gone, mood="bad")

    def _printer(self) -> Row:
        label, trouble = self._say("staff-printer"), self._printing.status.trouble
        if isinstance(self._printing.settings, NoPrinter):
            return Row(label=label, value=self._say("staff-printer-none"))
        if trouble is None:
            return Row(label=label, value=self._say("staff-printer-well"), mood="good")
        return Row(label=label, value=self._say(f"staff-trouble-{trouble.replace('_', '-')}"), mood="bad")

    def _paper(self) -> Row:
        label, paper = self._say("staff-paper"), self._printing.status.paper
        left = self._say("staff-paper-gauge", percent=round(100 * self._printing.spooler.gauge.left))
        match paper:
            case "out":
                return Row(label=label, value=self._say("staff-paper-out"), mood="bad")
            case "low":
                return Row(label=label, value=f"{self._say('staff-paper-low')}, {left}", mood="warn")
            case "enough":
                return Row(label=label, value=f"{self._say('staff-paper-enough')}, {left}", mood="good")
            case _:
                return Row(label=label, value=left)

    def _tickets(self) -> tuple[Row, ...]:
        unsent = self._stand_in.unsent
        some = self._say("staff-unsent-some", count=unsent) if unsent else self._say("staff-unsent-none")
        row = Row(label=self._say("staff-unsent"), value=some, mood="warn" if unsent else "")
        refused = self._stand_in.refusals
        if not refused:
            return (row,)
        labels = ", ".join(each.label for each in refused[-3:])
        told = self._say("staff-refused-some", count=len(refused), labels=labels)
        return row, Row(label=self._say("staff-refused"), value=told, mood="bad")

    def _zone(self) -> str:
        """The name of where the kiosk stands; empty where nobody said."""
        catalogue = self._course.catalogue
        if catalogue is None:
            return ""
        names = (each.name for each in catalogue.mall.zones if each.id == catalogue.zone)
        return next((name.get(self._course.visit.language) for name in names), "")

    def _local(self, at: datetime) -> datetime:
        """In the hall's own time, where a hall is known."""
        catalogue = self._course.catalogue
        return at if catalogue is None else at.astimezone(ZoneInfo(catalogue.mall.time_zone))

    def _look(self) -> tuple[Candidate, ...]:
        return self._printing.shelf.candidates(self._printing.table)

    def _is(self, table: Table, now: PrinterSettings) -> bool:
        try:
            return self._printing.shelf.settings_of(table) == now
        except SettingsError:
            return False
