"""Keys that a hall with records had and that are gone: others in their place let nobody in who was let in before, so it is said loudly.

Knows what each key is for, and by the tables whether there was one. Must not make any, nor know who leads the hall.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, MetaData, Table, inspect, select

from server.keyfiles import AUDIT
from server.tls.authority import CERTIFICATE_FILE

STAFF: Final = "staff.key"
_JOURNAL: Final = "journal"
_MADE_WITH: Final = {
    "hall.key": _JOURNAL,
    STAFF: "staff",
    "particulars.key": "particulars",
    AUDIT: "audit",
}
"""By which table a key was there: a database of an older version has not all of them."""
_MEANS: Final = {
    "hall.key": "programs that were given the hall's key are not let in",
    STAFF: "no PIN, password or card is known any more: set each anew",
    "particulars.key": "what today's visitors said of themselves cannot be read",
    AUDIT: "what the audit has up to now cannot be proved any more",
    CERTIFICATE_FILE: "no device trusts this server any more: let each in anew",
}


def lost_keys(engine: Engine, data: Path, *, authority: bool) -> tuple[str, ...]:
    """Which of the folder *data* are gone although the hall has records. *authority*: programs trust the hall's own."""
    there = inspect(engine)
    if not _has_rows(engine, _JOURNAL):
        return ()
    lost = [key for key, table in _MADE_WITH.items() if not _has(data / key) and there.has_table(table)]
    if authority and not _has(data / CERTIFICATE_FILE) and _has_rows(engine, "devices"):
        lost.append(CERTIFICATE_FILE)
    return tuple(lost)


def told(lost: Sequence[str], data: Path, *, kept: Path | None, staff: str) -> str:
    """What a person can do. *kept*: where the second place has them; *staff*: the command that sets PINs."""
    where = f"from {kept}" if kept is not None else "from a backup's keys/ or from the other server"
    lines = [
        f"KEYS ARE MISSING in {data}: {', '.join(lost)}. This hall has records, so it had them. It goes on with new ones, but:",
        *(f"  {key}: {_MEANS[key]}{f' ({staff} pin ID)' if key == STAFF else ''}" for key in lost),
        f"  Way out: stop the server, bring *.key and authority.pem {where} into {data}, in place of the new ones, and start again.",
    ]
    return "\n".join(lines)


def _has(file: Path) -> bool:
    return file.is_file() and bool(file.read_bytes().strip())


def _has_rows(engine: Engine, name: str) -> bool:
    if not inspect(engine).has_table(name):
        return False
    with engine.connect() as connection:
        table = Table(name, MetaData(), autoload_with=connection)
        return connection.execute(select(1).select_from(table).limit(1)).first() is not None
