"""Where a device asks to be let in: all that a stranger's device can do."""

from math import ceil

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler

from server.access.pairing import LASTS_SECONDS, Asking
from server.access.rules import EVERYBODY
from server.domain.refusals import AskingWait
from server.web.buckets import Buckets
from server.web.doorkeeper import Doorkeeper
from server.web.queries import Answering, AnyRequest, answers
from wire.pairing import PATH, AskPairing, PairingOffer, PairingState, ShowPairing


def pairing_routes(
    doorkeeper: Doorkeeper, say: Answering, *, tries: Buckets, hall: str, hall_name: str
) -> list[HTTPRouteHandler]:
    """The handlers of the three steps. *tries* bound how often devices may ask, *hall* is the id that the server advertises, *hall_name* its
    name.
    """
    desk = doorkeeper.desk

    @post(
        PATH,
        status_code=200,
        operation_id="AskPairing",
        tags=["devices"],
        responses=answers(PairingOffer, 400, 413, 429),
        rule=EVERYBODY,
        security=[{}],
    )
    async def ask_pairing(data: AskPairing, request: AnyRequest) -> Response[bytes]:
        """A new device asks to be let in. Where many ask at once, those of the address that asks most give way."""
        address = request.client.host if request.client is not None else ""
        if wait := tries.take(address):
            raise AskingWait(seconds=ceil(wait))
        asking = desk.ask(data, address)
        offer = PairingOffer(
            id=asking.id,
            nonce=asking.nonce,
            authority=desk.authority,
            expires_seconds=LASTS_SECONDS,
            hall=hall,
            hall_name=hall_name,
        )
        return say(request, offer)

    @post(
        f"{PATH}/{{asking:str}}",
        status_code=200,
        operation_id="ShowPairing",
        tags=["devices"],
        responses=answers(PairingState, 400, 404, 413, 422),
        rule=EVERYBODY,
        security=[{}],
    )
    async def show_pairing(asking: str, data: ShowPairing, request: AnyRequest) -> Response[bytes]:
        """It shows what it promised; its six digits are known from now on."""
        return say(request, _state(doorkeeper.show(asking, data)))

    @get(
        f"{PATH}/{{asking:str}}",
        operation_id="PairingState",
        tags=["devices"],
        responses=answers(PairingState, 404),
        rule=EVERYBODY,
        security=[{}],
    )
    async def read_pairing(asking: str, request: AnyRequest) -> Response[bytes]:
        """What has become of it."""
        return say(request, _state(desk.state(asking)))

    return [ask_pairing, show_pairing, read_pairing]


def _state(asking: Asking) -> PairingState:
    device = asking.device
    if device is None:
        return PairingState(state=asking.state)
    return PairingState(
        state=asking.state,
        name=device.name,
        zone=device.zone,
        counter=device.counter,
        agency=device.agency,
    )
