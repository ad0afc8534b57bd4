"""What an administrator does about devices, one route for each. Names, places and refusals; never a key or a code."""

from litestar import Response, get, post
from litestar.handlers import HTTPRouteHandler

from server.access.devices import Device
from server.access.pairing import Asking
from server.access.rules import ADMINISTRATION, DEVICES
from server.domain.refusals import UnknownDevice
from server.web.doorkeeper import Doorkeeper
from server.web.doors import known
from server.web.origins import origin_of
from server.web.queries import Answering, Answers, AnyRequest, answers
from wire import devices as wire

_TAGS = ["devices"]
_ONE = answers(wire.Device, 400, 404, 409, 413, 503, 507)
_WITH_PLACE = answers(wire.Device, 400, 404, 409, 413, 422, 503, 507)
_WITH_CODE = answers(wire.Device, 400, 404, 409, 413, 422, 429, 503, 507)


def device_routes(keeper: Doorkeeper, say: Answering) -> list[HTTPRouteHandler]:
    """The handlers of all of it."""
    return [*_reading(keeper, say), *_letting_in(keeper, say), *_changing(keeper, say)]


def _reading(keeper: Doorkeeper, say: Answering) -> list[HTTPRouteHandler]:
    @get(
        wire.PATH,
        operation_id="Devices",
        tags=_TAGS,
        responses=answers(wire.Devices),
        rule=ADMINISTRATION,
    )
    async def read_devices(request: AnyRequest) -> Response[bytes]:
        """The devices that were let in, and those that ask to be."""
        devices = tuple(map(_told, keeper.roster.devices))
        return say(request, wire.Devices(devices=devices, asking=tuple(map(_asking, keeper.desk.waiting))))

    @get(
        "/api/device",
        operation_id="OwnDevice",
        tags=_TAGS,
        responses=answers(wire.Device, 404),
        rule=DEVICES,
    )
    async def read_own(request: AnyRequest) -> Response[bytes]:
        """The device that asks, as it is called and placed now."""
        own = keeper.roster.find(known(request).device)
        return say(request, UnknownDevice(device="") if own is None else _told(own))

    return [read_devices, read_own]


def _does(what: str, operation: str, responses: Answers) -> post:
    return post(
        f"{wire.PATH}/{what}",
        status_code=200,
        operation_id=operation,
        tags=_TAGS,
        responses=responses,
        rule=ADMINISTRATION,
    )


def _letting_in(keeper: Doorkeeper, say: Answering) -> list[HTTPRouteHandler]:
    @_does("approve", "ApproveDevice", _WITH_CODE)
    async def approve(data: wire.ApproveDevice, request: AnyRequest) -> Response[bytes]:
        """Let the device in that shows this code. After five wrong codes a minute there is a wait."""
        return say(request, _told(await keeper.approve(data, origin_of(request.scope))))

    @_does("replace", "ReplaceDevice", _WITH_CODE)
    async def replace(data: wire.ReplaceDevice, request: AnyRequest) -> Response[bytes]:
        """Let the device in that shows this code, in place of another one."""
        return say(request, _told(await keeper.replace(data, origin_of(request.scope))))

    @_does("refuse", "RefuseDevice", answers(wire.AskingDevice, 400, 404, 413))
    async def refuse(data: wire.RefuseDevice, request: AnyRequest) -> Response[bytes]:
        """The device that asks is not let in."""
        return say(request, _asking(await keeper.refuse(data.asking, origin_of(request.scope))))

    return [approve, replace, refuse]


def _changing(keeper: Doorkeeper, say: Answering) -> list[HTTPRouteHandler]:
    @_does("rename", "RenameDevice", _ONE)
    async def rename(data: wire.RenameDevice, request: AnyRequest) -> Response[bytes]:
        """Another name for a device."""
        return say(request, _told(await keeper.rename(data.device, data.name, origin_of(request.scope))))

    @_does("move", "MoveDevice", _WITH_PLACE)
    async def move(data: wire.MoveDevice, request: AnyRequest) -> Response[bytes]:
        """Another zone, counter or agency."""
        return say(request, _told(await keeper.move(data, origin_of(request.scope))))

    @_does("disable", "DisableDevice", _ONE)
    async def disable(data: wire.NamedDevice, request: AnyRequest) -> Response[bytes]:
        """Shut a device out: its next request is refused, and its stream ends."""
        return say(
            request, _told(await keeper.set_active(data.device, active=False, by=origin_of(request.scope)))
        )

    @_does("enable", "EnableDevice", _ONE)
    async def enable(data: wire.NamedDevice, request: AnyRequest) -> Response[bytes]:
        """Let it in again with the key that it has."""
        return say(
            request, _told(await keeper.set_active(data.device, active=True, by=origin_of(request.scope)))
        )

    @_does("remove", "RemoveDevice", _ONE)
    async def remove(data: wire.NamedDevice, request: AnyRequest) -> Response[bytes]:
        """Forget a device and its key."""
        return say(request, _told(await keeper.remove(data.device, origin_of(request.scope))))

    return [rename, move, disable, enable, remove]


def _told(device: Device) -> wire.Device:
    return wire.Device(
        id=device.id,
        name=device.name,
        kind=device.kind,
        zone=device.zone,
        counter=device.counter,
        agency=device.agency,
        active=device.active,
        created_at=device.created_at,
        approved_at=device.approved_at,
    )


def _asking(asking: Asking) -> wire.AskingDevice:
    return wire.AskingDevice(
        asking=asking.number,
        kind=asking.kind,
        name=asking.name,
        address=asking.address,
        since=asking.since,
        shown=bool(asking.code),
    )
