"""Puts the staff menu of one kiosk together. Part of the composition root."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QAbstractSocket, QNetworkInterface

from kiosk.alone.standin import StandIn
from kiosk.course import Course
from kiosk.guide.guide import Guide
from kiosk.paperwork.forms import Forms
from kiosk.paperwork.press import make_press
from kiosk.paperwork.spooler import Spooler
from kiosk.printing.settings import PrinterSettings, has_paper, may_be_asked
from kiosk.printing.typecase import Pen
from kiosk.settings import KioskSettings
from kiosk.staff.adjusted import Adjustments
from kiosk.staff.door import Door
from kiosk.staff.pin import StaffPin
from kiosk.staff.printers import PrinterShelf, table_of
from kiosk.staff.viewmodel import Staff
from kiosk.staff.workshop import KioskWorkshop, Printing
from kiosk.viewmodel import Kiosk
from qtkit.keeping import QUIT, RESTART
from qtkit.ports import LinkPort
from wire import VERSION
from wire.languages import Languages
from wire.settings import SettingsError

logger = logging.getLogger(__name__)


def adjusted_settings(settings: KioskSettings, file: Path, state: Path) -> KioskSettings:
    """*settings*, read from *file*, as staff changed them at the kiosk; what cannot be used any longer is logged and left out."""
    adjusted = Adjustments(state).load()
    if adjusted.volume is not None:
        settings = replace(settings, speech=replace(settings.speech, volume=adjusted.volume))
    if adjusted.printer is None:
        return settings
    try:
        printer = PrinterShelf(table_of(settings.printer), file).settings_of(adjusted.printer)
    except SettingsError as mistake:
        logger.warning("the printer that staff chose is not used: %s", mistake)
        return settings
    return replace(settings, printer=printer)


def printing_of(
    spooler: Spooler,
    course: Course,
    settings: KioskSettings,
    *,
    own: KioskSettings,
    file: Path,
    forms: Forms,
    pen: Pen,
) -> Printing:
    """What staff may change about printing; the *course* is to know of it. *own* are the settings as *file* has them."""

    def use(chosen: PrinterSettings) -> None:
        course.set_printer(prints=has_paper(chosen), asks=may_be_asked(chosen))
        spooler.use(make_press(chosen, forms, pen))

    return Printing(
        spooler=spooler,
        settings=settings.printer,
        shelf=PrinterShelf(table_of(own.printer), file),
        use=use,
    )


def make_staff(
    kiosk: Kiosk,
    *,
    link: LinkPort,
    printing: Printing,
    stand_in: StandIn,
    guide: Callable[[], Guide],
    languages: Languages,
    state: Path,
    now: Callable[[], datetime],
) -> Staff:
    """The menu; it ends the program as ``qtkit.keeper`` understands it. *guide* is there once the window is."""

    def say(message_id: str, /, **args: str | float) -> str:
        return languages.text(kiosk.course.visit.language, message_id, **args)

    def speak(volume: float, sentence: str) -> None:
        guide().set_volume(volume)
        guide().sample(sentence)

    workshop = KioskWorkshop(
        course=kiosk.course,
        link=link,
        printing=printing,
        stand_in=stand_in,
        adjustments=Adjustments(state),
        addresses=_addresses,
        volume=lambda: guide().volume,
        speak=speak,
        say=say,
        now=now,
        version=VERSION,
    )
    staff = Staff(
        pin=StaffPin(state), door=Door(), workshop=workshop, say=say, clock=time.monotonic, parent=kiosk
    )
    staff.restartWanted.connect(lambda: QCoreApplication.exit(RESTART))
    staff.quitWanted.connect(lambda: QCoreApplication.exit(QUIT))
    return staff


def _addresses() -> list[str]:
    """The IPv4 addresses by which others may reach this kiosk."""
    protocol = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
    found = (each for each in QNetworkInterface.allAddresses() if each.protocol() == protocol)
    return [each.toString() for each in found if not each.isLoopback()]
