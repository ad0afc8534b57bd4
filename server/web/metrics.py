"""``/metrics``: the hall's figures for Prometheus. From this machine, or with a key; nobody else's business."""

from collections.abc import Callable, Mapping
from ipaddress import ip_address

from litestar import Response, get
from litestar.exceptions import NotAuthorizedException
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import ResponseSpec

from server.access.rules import EVERYBODY, FIGURES
from server.domain.refusals import NotAllowed
from server.seen.examination import Examination
from server.seen.figures import MEDIA_TYPE, Figures
from server.seen.scene import Scene, floor_of
from server.service.ports import StorageTrouble
from server.web.broadcast import Broadcast
from server.web.doors import principal_of
from server.web.office import Office
from server.web.queries import AnyRequest
from wire.problem import Problem

_HANDED_ON = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
"""Whoever asks through a proxy of this machine is not this machine."""


class Scenes:
    """Looks at the hall when somebody asks. *phones* answers how many visitors' phones follow a ticket."""

    def __init__(
        self, office: Office, broadcast: Broadcast, examination: Examination, *, phones: Callable[[], int]
    ) -> None:
        self._office = office
        self._broadcast = broadcast
        self._examination = examination
        self._phones = phones

    async def now(self) -> Scene:
        """How it is."""
        try:
            floor = await self._office.ask(floor_of)
        except StorageTrouble:
            floor = None
        return Scene(
            seq=self._broadcast.head,
            streams={"programs": self._broadcast.listeners, "phones": self._phones()},
            checks={each.name: int(each.finding.ok) for each in self._examination.told},
            floor=floor,
        )


def metrics_route(figures: Figures, scenes: Scenes) -> HTTPRouteHandler:
    """The handler."""

    @get(
        "/metrics",
        operation_id="Metrics",
        tags=["health"],
        media_type="text/plain",
        rule=EVERYBODY,
        responses={
            401: ResponseSpec(Problem, description="Not from this machine, and without a key."),
            403: ResponseSpec(Problem, description="Not for devices or people like this one."),
        },
    )
    async def read_metrics(request: AnyRequest) -> Response[bytes]:
        """The hall's figures in Prometheus' text format. From the server's own machine, or for whoever looks after the whole hall."""
        who = principal_of(request)
        address = "" if request.client is None else request.client.host
        if not FIGURES.allows(who) and not _is_here(address, request.headers):
            raise NotAllowed if who is not None else NotAuthorizedException
        return Response(figures.text(await scenes.now()), media_type=MEDIA_TYPE)

    return read_metrics


def _is_here(address: str, headers: Mapping[str, str]) -> bool:
    if any(name in headers for name in _HANDED_ON):
        return False
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False
