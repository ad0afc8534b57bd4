"""From what the gate knows of who speaks to where a command comes from, for the audit. Knows no key and no session."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from urllib.parse import unquote

from server.service.origin import HALL_KEY, STRANGER, USER_HEADER, Origin

_USER: Final = USER_HEADER.lower().encode()
_LONGEST: Final = 120


def origin_of(scope: Mapping[str, Any]) -> Origin:
    """The device and person of the request, as the gate has found them: of its ``principal``, of whoever has the hall's key, or of a stranger."""
    principal = scope.get("principal")
    if principal is None:
        return STRANGER
    if not (principal.device or principal.person):
        return replace(HALL_KEY, person=_user(scope))
    return Origin(device=principal.device, person=principal.person)


def _user(scope: Mapping[str, Any]) -> str:
    """Of the command line's system, as it says."""
    said = unquote(dict(scope.get("headers", ())).get(_USER, b"").decode("latin-1"))
    return said[:_LONGEST] if said.isprintable() else ""
