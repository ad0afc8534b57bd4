"""What all commands have, and the path each is posted to."""

import re

import msgspec

from wire.fields import RequestId


class Command(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of all commands."""

    request_id: RequestId


def path_of(command: type[Command]) -> str:
    """The HTTP path a command is posted to: ``CallNext`` goes to ``/api/commands/call-next``."""
    return "/api/commands/" + re.sub(r"(?<!^)(?=[A-Z])", "-", command.__name__).lower()
