"""Who sits at the server's own machine, for the audit: the system's user, as far as the system says."""

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
