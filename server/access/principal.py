"""Who speaks to the server: a device, a person, or the command line of the server's own machine. Knows nothing else."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What kind of device or person it is. CONSOLE has the hall's own key and may do everything."""

    KIOSK = "kiosk"
    COUNTER = "counter"
    DISPLAY = "display"
    ADMINISTRATOR = "administrator"
    OPERATOR = "operator"
    MANAGER = "manager"
    OFFICER = "officer"
    GUIDE = "guide"
    READER = "reader"
    CONSOLE = "console"


@dataclass(frozen=True, kw_only=True, slots=True)
class Principal:
    """*device* and *person* are ids; *agency* is the only one that is theirs, empty: the whole mall."""

    role: Role
    device: str = ""
    person: str = ""
    agency: str = ""
    counter: str = ""
