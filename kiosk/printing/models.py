"""Printers by name: ``[printer] model = "epson-tm-t82x"`` fills in what ``assets/printers/epson-tm-t82x.toml`` says.

Knows those files. Must not open a printer.
"""

from pathlib import Path
from typing import Any, Final, Literal, get_args

import msgspec

from kiosk.printing.settings import Answers, FilePrinter, PrinterSettings
from wire.settings import SettingsError, load

PRINTERS: Final = Path(__file__).parent.parent.parent / "assets" / "printers"
_CONNECTIONS: Final[dict[str, type[msgspec.Struct]]] = {
    str(each.__struct_config__.tag): each for each in get_args(PrinterSettings)
}


class Model(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of a printer. *dots*: how wide it prints.

    *verified*: every key was compared with the maker's own documents or tried on the device. Where not, *checked* names
    the keys that were, and *sources* where; the others are what is usual for printers of its kind.
    """

    name: str
    profile: str
    paper_mm: Literal[80, 58]
    columns: int
    dots: int
    dpi: Literal[180, 203, 300]
    cut: Literal["full", "partial", "none"]
    qr: Literal["native", "image"]
    answers: Answers
    clears: bool
    double_byte: bool
    roll_metres: float
    code_pages: tuple[str, ...]
    verified: bool = False
    checked: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    note: str = ""


_ABOUT: Final = frozenset({"name", "dots", "verified", "checked", "sources", "note"})
"""Keys that people read and settings do not have."""


def known_models(folder: Path = PRINTERS) -> dict[str, Model]:
    """Every model by its id. Raises SettingsError."""
    return {file.stem: load(file, Model) for file in sorted(folder.glob("*.toml"))}


def with_model(table: dict[str, Any], *, file: Path, folder: Path = PRINTERS) -> dict[str, Any]:
    """The ``[printer]`` *table* of *file*, with what its model says where it says nothing. Raises SettingsError."""
    model = table.get("model", "")
    if not isinstance(model, str) or not model:
        return table
    path = folder / f"{model}.toml"
    # The name comes from a file that people write; it must not lead out of the folder.
    if path.parent != folder or not path.is_file():
        known = ", ".join(sorted(each.stem for each in folder.glob("*.toml")))
        raise SettingsError(
            file=file, key="printer.model", reason=f"there is no model {model!r}, only {known}"
        )
    told = msgspec.to_builtins(load(path, Model))
    keys = _keys(table.get("connection")) - _ABOUT
    return {**{key: value for key, value in told.items() if key in keys}, **table}


def _keys(connection: object) -> frozenset[str]:
    printer = _CONNECTIONS.get(str(connection))
    if printer is None:
        return frozenset()
    # Most files cannot be read, so that a printer's file does not make one answer.
    unsaid = {"answers"} if printer is FilePrinter else set()
    return frozenset(printer.__struct_fields__) - unsaid
