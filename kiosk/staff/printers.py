"""The printers a kiosk could print to: what stands in its settings, what can be seen from here, and the models it knows.

Knows where the system lists printers. Opens none.
"""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import msgspec
from serial.tools import list_ports

from kiosk.printing.models import known_models, with_model
from kiosk.printing.settings import PrinterSettings
from wire.settings import convert

ASK_SECONDS: Final = 2.0
_OF_A_MODEL: Final = frozenset({"connection", "host", "port", "vendor_id", "product_id", "in_endpoint", "out_endpoint"}) | {
    "device", "baud", "handshake", "queue", "printer", "path", "timeout_seconds",
}  # fmt: skip
"""What says how a printer is reached; the rest says what it is like."""

Table = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A printer to choose: its ``[printer]`` *table*, and the name people know it by."""

    id: str
    name: str
    table: Table


class PrinterShelf:
    """*own* is the table of the settings *file*."""

    def __init__(self, own: Table, file: Path) -> None:
        self._own, self._file = own, file

    def settings_of(self, table: Table) -> PrinterSettings:
        """The settings in *table*. Raises SettingsError."""
        return convert(with_model(table, file=self._file), PrinterSettings, file=self._file, within="printer")  # type: ignore[arg-type]  # a union of structs

    def candidates(self, now: Table) -> tuple[Candidate, ...]:
        """First the settings' own, then what is plugged in or known to the system, then the present one as other models."""
        return (
            Candidate(id="settings", name="", table=self._own),
            *(Candidate(id=name, name=name, table=table) for name, table in _seen()),
            *_as_models(now),
        )


def _as_models(now: Table) -> Iterator[Candidate]:
    if now.get("connection", "none") == "none":
        return
    way = {key: value for key, value in now.items() if key in _OF_A_MODEL}
    for model, known in known_models().items():
        yield Candidate(id=f"model:{model}", name=known.name, table={**way, "model": model})


def _seen() -> Iterator[tuple[str, Table]]:
    for device in sorted(Path("/dev/usb").glob("lp*")):
        yield str(device), {"connection": "file", "path": str(device)}
    for port in sorted(list_ports.comports(), key=lambda each: str(each.device)):
        yield f"{port.device} {port.description}", {"connection": "serial", "device": str(port.device)}
    for queue in _cups_queues():
        yield f"CUPS {queue}", {"connection": "cups", "queue": queue}
    for name in _windows_printers():
        yield name, {"connection": "windows", "printer": name}


def _cups_queues() -> list[str]:
    if shutil.which("lpstat") is None:
        return []
    try:
        said = subprocess.run(
            ["lpstat", "-e"], capture_output=True, text=True, timeout=ASK_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return []
    return said.stdout.split()


def _windows_printers() -> list[str]:
    if sys.platform != "win32":
        return []
    import win32print  # noqa: PLC0415  Windows alone has it

    flags = win32print.PRINTER_ENUM_LOCAL | win32print.PRINTER_ENUM_CONNECTIONS
    return [str(each[2]) for each in win32print.EnumPrinters(flags)]


def table_of(settings: PrinterSettings) -> Table:
    """The ``[printer]`` table that says the same as *settings*."""
    table: Table = msgspec.to_builtins(settings)
    return {key: value for key, value in table.items() if value is not None}
