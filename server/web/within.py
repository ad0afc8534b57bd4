"""What somebody who asks may see: everything, or what is their agency's. Belongs to the event loop; what is cut, and how, is ``access``'s.

The gate has put into the request who asks; where nobody stands there it is the server's own command line.
"""

from typing import TypeVar

from litestar import Request
from litestar.datastructures import State

from server.access.scope import Owners, Scope, is_in_front, scope_of
from server.domain.refusals import NotItsPlace, Refusal

T = TypeVar("T")


class Within:
    """*owners* are the mall's."""

    def __init__(self, owners: Owners) -> None:
        self._owners = owners

    def scope(self, request: Request[None, None, State]) -> Scope | None:
        """None: everything."""
        return scope_of(request.scope.get("principal"), self._owners)  # type: ignore[arg-type]  # the gate's own word, which ASGI does not know

    def in_front(self, request: Request[None, None, State]) -> bool:
        """Whether it is a device that stands before visitors."""
        return is_in_front(request.scope.get("principal"))  # type: ignore[arg-type]  # as above

    def counter(self, request: Request[None, None, State], counter: str) -> Refusal | None:
        """Why whoever asks may not hear of *counter*. That there is none is the hall's to say."""
        scope = self.scope(request)
        known = counter in self._owners.counters
        return _elsewhere(scope) if scope is not None and known and not scope.counter(counter) else None

    def service(self, request: Request[None, None, State], service: str) -> Refusal | None:
        """The same of *service*."""
        scope = self.scope(request)
        known = service in self._owners.services
        return _elsewhere(scope) if scope is not None and known and not scope.service(service) else None


def _elsewhere(scope: Scope) -> NotItsPlace:
    return NotItsPlace(kind="agency", place=scope.agency)
