"""Running the hall: what the command line says, what the interpreter needs, and how a start that failed is told."""

import argparse
import asyncio
import gc
import logging
import sys
from collections.abc import Coroutine
from functools import partial
from pathlib import Path

import msgspec

from server.app import serve
from server.backup.checking import Damaged
from server.backup.opening import NoSecondPlace
from server.commandline import command
from server.leading.terms import KeysDiffer
from server.malls.mistakes import MallMistakes
from server.seen.logs import write_logs
from server.service.ports import StorageTrouble
from server.settings import ServerSettings, load_settings, with_two_ports
from server.storage.codec import UnreadableEvent
from server.storage.database import DatabaseInUse, NewerDatabase, UnusableUrl
from server.system import keep_large_buffers_apart, open_many_files
from server.tls.mistakes import TlsMistake
from wire.settings import SettingsError, convert

_DEFAULT = Path(__file__).parent.parent / "config" / "server.toml"
_BAD_SETTINGS = 2
_COLLECT = (5_000, 10, 10)


def main() -> int:
    """Exit status 0 after an orderly stop, 2 when the settings cannot be used, 1 when the server cannot start."""
    options = _options()
    write_logs("text")
    logging.getLogger("uvicorn").setLevel(logging.WARNING)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    # The clerk's thread hands work to the event loop for every batch; with Python's default of 5 ms each handover
    # may wait that long for the other thread to yield.
    sys.setswitchinterval(0.0005)
    # What a hall keeps it keeps for the day, so looking through it for garbage is in vain and, with many tickets, a pause
    # that everybody feels: look at the young more seldom, and at what is there at the start never.
    gc.set_threshold(*_COLLECT)
    keep_large_buffers_apart()
    open_many_files()
    config = None if options.config.resolve() == _DEFAULT.resolve() else options.config
    try:
        settings = with_two_ports(_overridden(load_settings(options.config), options), options.config)
        write_logs(settings.log.format, whole_faults=settings.log.whole_faults)
        _run(
            serve(
                settings,
                base=options.config.parent,
                ready=_announce,
                first=partial(_show_first_code, config),
                lost=_show_lost,
                config=config,
                new_keys=options.new_keys,
            )
        )
    except (SettingsError, MallMistakes) as error:
        print(error, file=sys.stderr)
        return _BAD_SETTINGS
    except UnusableUrl as error:
        print(f"{options.config}: database: {error}", file=sys.stderr)
        return _BAD_SETTINGS
    except TlsMistake as error:
        print(f"{options.config}: tls: {error}", file=sys.stderr)
        return _BAD_SETTINGS
    except NoSecondPlace as error:
        print(f"{options.config}: backup.folder: {error}", file=sys.stderr)
        return _BAD_SETTINGS
    except (
        Damaged,
        DatabaseInUse,
        KeysDiffer,
        NewerDatabase,
        StorageTrouble,
        UnreadableEvent,
        OSError,
    ) as error:
        reason = " ".join(str(error).split())  # PostgreSQL's have many lines
        print(f"giliran: the server cannot start: {reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        pass
    return 0


def _run(work: Coroutine[None, None, None]) -> None:
    if sys.platform == "win32":
        asyncio.run(work)
        return
    import uvloop  # noqa: PLC0415  there is none for Windows

    uvloop.run(work)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m server",
        description="The hall's server.",
        epilog="python -m server rehearse --help: play a whole day through the hall's rules instead, "
        "with other staffing or rules. python -m server kiosk --help: arrange a kiosk of the hall that runs. "
        "python -m server display --help: its displays. python -m server notice --help: tell everybody something on them. "
        "python -m server staff --help: the officers who may sign in. python -m server device --help: the devices that are let in. "
        "python -m server audit --help: who did what. python -m server person --help: what is kept of one visitor. "
        "python -m server backup --help: copies of the database. python -m server restore --help: bring one back.",
    )
    parser.add_argument(
        "--config", type=Path, default=_DEFAULT, help="settings (TOML); default config/server.toml"
    )
    parser.add_argument("--data", help="folder of the journal, instead of the settings' one")
    parser.add_argument("--database", help="database URL, instead of the settings' one")
    parser.add_argument("--host", help="address to serve on, instead of the settings' one")
    parser.add_argument(
        "--port", type=int, help="port to serve on (0: any free one), instead of the settings' one"
    )
    parser.add_argument(
        "--new-keys",
        action="store_true",
        help="lead with the keys of this data folder, although another server led this hall with others",
    )
    return parser.parse_args()


def _overridden(settings: ServerSettings, options: argparse.Namespace) -> ServerSettings:
    given = {
        name: value
        for name in ("data", "database", "host", "port")
        if (value := getattr(options, name)) is not None
    }
    if "data" in given:
        given["data"] = str(Path(given["data"]).resolve())
    return convert(msgspec.to_builtins(settings) | given, ServerSettings, file=Path("command line"))


def _show_first_code(config: Path | None, code: str) -> None:
    """On standard output, not in the log: a log is kept and copied."""
    print(f"No administrator yet. Code for the first one, good once and for a day: {code}", flush=True)
    print(f"  or on this machine: {command('staff', config)} first ID --name NAME", flush=True)


def _show_lost(said: str) -> None:
    print(said, flush=True)


def _announce(name: str, addresses: list[str]) -> None:
    if gc.get_freeze_count():  # it led before, and what it kept then is garbage
        gc.unfreeze()
        gc.collect()
    gc.freeze()
    print(f"{name}", flush=True)
    for address in addresses:
        print(f"  {address}", flush=True)
