"""Settings from TOML into typed structs, with mistakes named by file, key and reason."""

import tomllib
from pathlib import Path
from typing import Annotated, TypeVar, get_args

import msgspec
from msgspec import Meta

from wire.fields import Id, IdOrEmpty
from wire.mistakes import found_in

T = TypeVar("T")
Forms = dict[str, str]
"""What a pattern asks for, in words."""
NO_FORMS: Forms = {}


class SettingsError(ValueError):
    """Settings that cannot be used. ``str()`` names file, key and reason in one line."""

    def __init__(self, *, file: Path, key: str, reason: str) -> None:
        super().__init__(f"{file}: {key}: {reason}" if key else f"{file}: {reason}")
        self.file = file
        self.key = key
        self.reason = reason


_INTERFACE = r"\A\d{1,3}(\.\d{1,3}){3}\Z"
_ADDRESS = r"\A(https?://[^\s/]+)?\Z"
_ABOUT_FORM: Forms = {
    _INTERFACE: "is not an IPv4 address, such as 192.168.1.10",
    _ADDRESS: "is not a server's address, such as https://192.168.1.10:8420",
    get_args(Id)[1].pattern: "is empty, or has signs that cannot be shown",
    get_args(IdOrEmpty)[1].pattern: "has signs that cannot be shown",
}
"""What a pattern asks for, in words."""

Interface = Annotated[str, Meta(pattern=_INTERFACE)]
"""An IPv4 address of this machine, to speak and listen on."""

Address = Annotated[str, Meta(pattern=_ADDRESS)]
"""Where a server is, ``https://host:port`` (``http://`` where it speaks without TLS), or nothing."""


class ServerLink(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a program finds its server; the same table ``[server]`` in every program's file.

    *others* are further addresses of the same hall, beside *url*: those of servers that may lead it as well.
    Without *url* the server is found by zeroconf. *hall* names one of several: by the id that the server prints, its mall's id or its name. *key_file* holds the hall's
    key, *authority_file* the certificate of its authority, as the server wrote both into its data folder; relative paths start at the settings
    file's folder. Who names an authority speaks to no server without TLS; without one, to none with it. Without a key the program asks the hall to be let
    in, and goes by what it was told then.
    *interfaces* are the addresses zeroconf listens on; empty means all.
    """

    url: Address = ""
    others: tuple[Address, ...] = ()
    hall: str = ""
    key_file: str = ""
    authority_file: str = ""
    interfaces: tuple[Interface, ...] = ()

    @property
    def urls(self) -> tuple[str, ...]:
        """All fixed addresses, *url* first."""
        return tuple(dict.fromkeys(each for each in (self.url, *self.others) if each))


def parse(text: str, into: type[T], *, file: Path, forms: Forms = NO_FORMS) -> T:
    """Settings from TOML *text*. Raises SettingsError naming *file* and the key."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(file=file, key="", reason=f"not TOML: {error}") from error
    return convert(raw, into, file=file, forms=forms)


def convert(raw: object, into: type[T], *, file: Path, within: str = "", forms: Forms = NO_FORMS) -> T:
    """A part of parsed TOML as a struct. *within* is the part's own key; *forms* says in words what patterns of its fields ask for.
    Raises SettingsError.
    """
    try:
        return msgspec.convert(raw, into)
    except msgspec.ValidationError as error:
        key, reason = found_in(raw, into, _ABOUT_FORM | forms, complaint=error)
        whole = f"{within}.{key}".strip(".").replace(".[", "[")
        raise SettingsError(file=file, key=whole, reason=reason) from error


def load(path: Path, into: type[T], *, forms: Forms = NO_FORMS) -> T:
    """Settings from a file; *forms* as for ``convert``. Raises SettingsError, also for a file that is missing or unreadable."""
    try:
        text = path.read_text(encoding="utf-8-sig")  # Notepad may write a mark before the first line
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(file=path, key="", reason=f"cannot be read: {error}") from error
    return parse(text, into, file=path, forms=forms)
