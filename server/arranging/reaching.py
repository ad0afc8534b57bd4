"""How an operator's command finds the server that runs: by its settings, or as its options say. Must not know what is asked for."""

import argparse
import getpass
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from server.arranging.remote import NotDone, RemoteHall
from server.console import console, told
from server.settings import ServerSettings, load_settings
from wire.settings import SettingsError

ROOT: Final = Path(__file__).parent.parent.parent
CONFIG: Final = ROOT / "config" / "server.toml"
_NOT_DONE: Final = 2


def exit_status(command: str, work: Callable[[], str]) -> int:
    """Do the *work* of *command* and print what comes of it: 0 when it is done, 2 when it cannot be."""
    try:
        print(work())
    except (NotDone, SettingsError) as error:
        print(f"{command}: {told(error)}", file=sys.stderr)
        return _NOT_DONE
    return 0


def add_where(parser: argparse.ArgumentParser) -> None:
    """The options that say where the server is."""
    where = parser.add_argument_group("where the server is")
    where.add_argument(
        "--config", type=Path, default=CONFIG, help="the server's settings (TOML); default config/server.toml"
    )
    where.add_argument(
        "--server", help="its address, such as https://192.168.1.10:8420; else by the settings"
    )
    where.add_argument(
        "--key-file", type=Path, help="the hall's key; else hall.key in the settings' data folder"
    )
    where.add_argument(
        "--authority-file",
        type=Path,
        help="the certificate of the hall's authority; else authority.pem in the settings' data folder, where the server speaks TLS",
    )


def user() -> str:
    """Who calls, where nobody says so."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a service's account may have no name
        return "operator"


def hall_of(asked: argparse.Namespace) -> RemoteHall:
    """The hall that *asked* names. Raises NotDone, SettingsError."""
    settings = ServerSettings()
    if asked.server is None or asked.key_file is None:
        settings = load_settings(asked.config)
    if asked.key_file is None and settings.halls:
        raise NotDone("the settings name several halls: say with --key-file which one is meant")
    folder = asked.key_file.parent if settings.halls else asked.config.parent / settings.data
    data = folder.resolve()
    url = asked.server or _address(settings)
    authority = "" if url.startswith("http://") else _authority(asked, settings, data)
    return RemoteHall(url, _key(asked.key_file or data / "hall.key"), authority, user=console().person)


def _address(settings: ServerSettings) -> str:
    if not settings.port:
        raise NotDone("the settings let the server take any free port: say where it is with --server")
    host = "127.0.0.1" if settings.host in {"", "0.0.0.0"} else settings.host
    return f"{'https' if settings.tls.enabled else 'http'}://{host}:{settings.port}"


def _authority(asked: argparse.Namespace, settings: ServerSettings, data: Path) -> str:
    theirs = settings.tls.authority
    file: Path = asked.authority_file or (asked.config.parent / theirs if theirs else data / "authority.pem")
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        return ""  # of a server that speaks plain; one that speaks TLS says so itself
    except (OSError, UnicodeDecodeError) as error:
        raise NotDone(f"the hall's authority cannot be read from {file}") from error


def _key(file: Path) -> str:
    try:
        key = file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        why = getattr(error, "strerror", None) or "not a text"
        raise NotDone(
            f"the hall's key cannot be read from {file} ({why}): the server writes it at its first start; "
            "--key-file names another file"
        ) from error
    if not key.isascii() or not key.isprintable():
        raise NotDone(f"{file} holds no key")
    return key
