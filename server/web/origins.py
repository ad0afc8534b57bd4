"""From what the gate knows of who speaks to where a command comes from, for the audit. Knows no key and no session."""

from collections.abc import Mapping
from typing import Any

from server.service.origin import HALL_KEY, STRANGER, Origin


def origin_of(scope: Mapping[str, Any]) -> Origin:
    """The device and person of the request, as the gate has found them: of its ``principal``, of whoever has the hall's key, or of a stranger."""
    principal = scope.get("principal")
    if principal is None:
        return STRANGER
    if not (principal.device or principal.person):
        return HALL_KEY
    return Origin(device=principal.device, person=principal.person)
