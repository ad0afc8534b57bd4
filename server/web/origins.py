"""From what the gate knows of who speaks to where a command comes from, for the audit. Knows no key and no session."""

from collections.abc import Mapping
from typing import Any

from server.service.origin import HALL_KEY, Origin


def origin_of(scope: Mapping[str, Any]) -> Origin:
    """The device and person of the request: of its ``principal``, where the gate has found one; else whoever has the hall's key."""
    principal = scope.get("principal")
    if principal is None or not (principal.device or principal.person):
        return HALL_KEY
    return Origin(device=principal.device, person=principal.person)
