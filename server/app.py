"""The composition root: settings in, a running hall out. The only place that knows every part."""

import asyncio
import logging
import secrets
import signal
import socket
import sys
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import (
    AbstractAsyncContextManager,
    AsyncExitStack,
    asynccontextmanager,
    contextmanager,
    suppress,
)
from datetime import UTC, datetime
from pathlib import Path

import ifaddr
import uvicorn

from server.domain.commands import OpenDay
from server.domain.hall import Hall
from server.malls.loading import load_mall
from server.service.clerk import Clerk
from server.settings import ServerSettings
from server.storage.database import migrate, only_writer, open_engine, translated
from server.storage.journal import SqlJournal
from server.storage.ticket_rows import SqlTickets
from server.web.application import make_application
from server.web.broadcast import Broadcast
from server.web.commands import command_routes
from server.web.gate import Gate
from server.web.office import Office
from server.web.pages import Readings, query_routes, visitor_route
from server.web.problems import Problems
from server.web.protocol import PatientProtocol
from server.web.stream import StreamDesk, stream_route
from server.web.translate import plan_of
from server.web.visitor_page import VisitorPages
from wire.discovery import Advertiser
from wire.languages import Languages
from wire.sse import HEARTBEAT_SECONDS

log = logging.getLogger(__name__)

ASSETS = Path(__file__).parent.parent / "assets"
_DAY_CHECK_SECONDS = 5.0


def now() -> datetime:
    """The one clock of the server."""
    return datetime.now(UTC)


def hall_key(data: Path) -> str:
    """The hall's key, made on the first start; readable by the server's user only."""
    path = data / "hall.key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(24) + "\n", encoding="utf-8")
    return path.read_text(encoding="utf-8").strip()


def bind(host: str, port: int) -> socket.socket:
    """The listening socket; port 0 takes a free one. Raises OSError that names host and port."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Accepted connections inherit this: headers and body go out in two writes, and Nagle's algorithm would hold the
    # second back until the client's delayed acknowledgement, 40 ms later.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    try:
        listener.bind((host, port))
        listener.listen(1024)
    except OSError as error:
        listener.close()
        raise OSError(f"cannot serve on {host}:{port}: {error.strerror}") from error
    return listener


def addresses_of(host: str) -> list[str]:
    """The IPv4 addresses under which programs reach a server bound to *host*."""
    if host not in {"", "0.0.0.0"}:
        return [host]
    found = [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
    return sorted(found, key=lambda address: address.startswith("127.")) or ["127.0.0.1"]


async def serve(settings: ServerSettings, *, base: Path, ready: Callable[[str, list[str]], None]) -> None:
    """Run the hall until told to stop. *ready* gets the hall's name and its addresses.

    Raises MallMistakes, UnusableUrl, DatabaseInUse, StorageTrouble, OSError for what cannot be started.
    """
    async with AsyncExitStack() as stack:
        mall = load_mall(base / settings.mall)
        data = (base / settings.data).resolve()
        data.mkdir(parents=True, exist_ok=True)
        engine = open_engine(settings.database or f"sqlite:///{data / 'giliran.sqlite'}")
        stack.callback(engine.dispose)
        with translated():
            stack.enter_context(only_writer(engine))
            migrate(engine)
        journal = SqlJournal(engine)

        broadcast = Broadcast()
        office = Office(broadcast)
        plan = plan_of(mall)
        clerk = Clerk(empty_hall=lambda: Hall(plan), journal=journal, clock=now, deliver=office.deliver)
        office.employ(clerk)
        broadcast.recall(clerk.start())
        stack.callback(clerk.stop)

        languages = Languages.load(ASSETS / "languages")
        problems = Problems(languages)
        readings = Readings(office=office, book=SqlTickets(engine))
        stream_desk = StreamDesk(
            hall=mall.id, journal=journal.id, office=office, broadcast=broadcast, clock=now
        )
        routes = [
            *command_routes(office, problems),
            *query_routes(mall, readings, broadcast, problems),
            stream_route(stream_desk, broadcast),
            visitor_route(mall, readings, VisitorPages(mall, languages), languages.codes, now),
        ]
        application = Gate(make_application(routes, problems), key=hall_key(data), problems=problems)

        listener = bind(settings.host, settings.port)
        stack.callback(listener.close)
        port: int = listener.getsockname()[1]
        name = settings.name or mall.name.id
        addresses = addresses_of(settings.host)
        server = _Server(_config(application), on_stop=broadcast.close)
        await stack.enter_async_context(_beating(broadcast))
        await stack.enter_async_context(_days(office))
        if settings.discovery.advertise:
            await stack.enter_async_context(_advertised(settings, mall.id, name, addresses, port))
        ready(name, [f"http://{address}:{port}" for address in addresses])
        await server.serve(sockets=[listener])


class _Server(uvicorn.Server):
    """uvicorn, telling the streams to end before it waits for its connections."""

    def __init__(self, config: uvicorn.Config, *, on_stop: Callable[[], None]) -> None:
        super().__init__(config)
        self._on_stop = on_stop

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Ctrl+C and SIGTERM end the service in order. uvicorn would raise them again afterwards, which skips
        our own goodbyes.
        """
        before = {
            number: signal.signal(number, self.handle_exit) for number in (signal.SIGINT, signal.SIGTERM)
        }
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """End the streams, then the server."""
        self._on_stop()
        await super().shutdown(sockets)


def _config(application: Gate) -> uvicorn.Config:
    return uvicorn.Config(
        application,
        http=PatientProtocol,
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=3,
        h11_max_incomplete_event_size=16 * 1024,
    )


@asynccontextmanager
async def _running(work: Callable[[], object], every_seconds: float) -> AsyncIterator[None]:
    async def repeat() -> None:
        while True:
            await asyncio.sleep(every_seconds)
            work()

    task = asyncio.create_task(repeat())
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


def _beating(broadcast: Broadcast) -> AbstractAsyncContextManager[None]:
    return _running(broadcast.beat, HEARTBEAT_SECONDS)


def _days(office: Office) -> AbstractAsyncContextManager[None]:
    """Open the business day when it begins, also when nobody asks for anything at midnight."""

    def open_day() -> None:
        office.order(OpenDay(request_id=f"day-{uuid.uuid4()}"))

    open_day()
    return _running(open_day, _DAY_CHECK_SECONDS)


@asynccontextmanager
async def _advertised(
    settings: ServerSettings, hall: str, name: str, addresses: list[str], port: int
) -> AsyncIterator[None]:
    # zeroconf blocks while it probes the network; the hall need not wait for it.
    advertiser = await asyncio.to_thread(Advertiser, interfaces=settings.discovery.interfaces)
    reachable = [address for address in addresses if not address.startswith("127.")] or addresses
    task = asyncio.create_task(
        asyncio.to_thread(advertiser.advertise, hall=hall, name=name, addresses=reachable, port=port)
    )
    try:
        yield
    finally:
        await asyncio.gather(task, return_exceptions=True)
        await asyncio.to_thread(advertiser.close)
