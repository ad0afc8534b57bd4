"""An order made of an operator's words, checked before it is sent: a struct checks nothing when it is made."""

from pathlib import Path
from typing import TypeVar

import msgspec

from server.arranging.remote import NotDone
from wire.settings import SettingsError, convert

CommandT = TypeVar("CommandT", bound=msgspec.Struct)


def checked(command: CommandT, done: str) -> CommandT:
    """*command*, if it holds to the contract. Raises NotDone that it cannot be *done*, by name of what is wrong."""
    try:
        return convert(msgspec.to_builtins(command), type(command), file=Path("command line"))
    except SettingsError as error:
        key = error.key.removeprefix("arrangement.")
        raise NotDone(f"this cannot be {done}: {key}: {error.reason}") from None
