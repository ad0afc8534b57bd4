"""Who sits at the server's own machine, for the audit: the system's user, as far as the system says. And what that user may not."""

import getpass
from typing import Final

from server.service.origin import Origin

DEVICE: Final = "console"


def console() -> Origin:
    """Of a command that was typed there."""
    try:
        person = getpass.getuser()
    except (KeyError, OSError, ImportError):  # a container's user may have no name
        person = ""
    return Origin(device=DEVICE, person=person[:120])


def told(error: BaseException) -> str:
    """Why something cannot be done, in a line; whom to be where the files are another user's."""
    said = " ".join(str(error).split())
    if isinstance(error, PermissionError) or isinstance(error.__cause__, PermissionError):
        return f"{said}; run it as the user who runs the server"
    return said
