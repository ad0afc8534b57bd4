"""The sockets and the HTTP server on them, with TLS or without. Knows uvicorn; must not know what is served."""

import asyncio
import signal
import socket
import ssl
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

import ifaddr
import uvicorn

from server.web.protocol import REQUEST_SECONDS, HallConfig, PatientProtocol
from server.web.silent import SilentConnections

_BACKLOG = 1024
_UNHEARD_MILLISECONDS = 6000
"""A client that acknowledges nothing for so long is gone. One that lost its power or its cable says no goodbye, and TCP alone
would wait for a quarter of an hour; streams beat every second, so it shows.
"""


def bind(host: str, port: int) -> socket.socket:
    """The listening socket; port 0 takes a free one. Raises OSError that names host and port."""
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if sys.platform != "win32":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Accepted connections inherit this: headers and body go out in two writes, and Nagle's algorithm would hold the
    # second back until the client's delayed acknowledgement, 40 ms later.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if sys.platform == "linux":  # the others give up by themselves after some tens of seconds
        listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _UNHEARD_MILLISECONDS)
    try:
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise OSError(f"cannot serve on {host}:{port}: {error.strerror}") from error
    return listener


def addresses_of(host: str) -> list[str]:
    """The IPv4 addresses under which programs reach a server bound to *host*, the outer ones first."""
    if host not in {"", "0.0.0.0"}:
        return [host]
    found = [str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4]
    return sorted(found, key=lambda address: address.startswith("127.")) or ["127.0.0.1"]


def configuration(
    application: Any, *, silent: SilentConnections | None = None, problems: Mapping[int, bytes] | None = None
) -> HallConfig:
    """How uvicorn serves *application*. The benchmark's bare endpoint is served the same way.

    *silent*: the connections of all ports that ask for nothing. *problems*: the bodies of 400, 408 and 431, which no application answers.
    """
    return HallConfig(
        application,
        silent=silent,
        problems=problems or {},
        lifespan="off",
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=75,
        timeout_graceful_shutdown=3,
    )


_GOODBYE_SECONDS: Final = 2.0
"""How long a client may take to close its side of TLS."""


@dataclass(frozen=True, kw_only=True)
class Door:
    """An *application* behind a listening socket; without *tls* it is served plain."""

    listener: socket.socket
    application: Any
    tls: ssl.SSLContext | None = None


class HallServer(uvicorn.Server):
    """uvicorn at several *doors*, telling the streams to end before it waits for its connections.

    *silent* are the connections of all doors, *problems* as in ``configuration``.
    """

    def __init__(
        self,
        doors: Sequence[Door],
        *,
        on_stop: Callable[[], None],
        silent: SilentConnections | None = None,
        problems: Mapping[int, bytes] | None = None,
    ) -> None:
        self._configured = partial(configuration, silent=silent or SilentConnections(), problems=problems)
        super().__init__(self._configured(doors[0].application))
        self._doors = doors
        self._on_stop = on_stop

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:  # noqa: ARG002  uvicorn's signature
        """Open the doors. uvicorn itself knows one application, and leaves a client a minute for its TLS handshake."""
        await super().startup(sockets=[])
        for door in self._doors:
            self.servers.append(await self._open(door))

    async def _open(self, door: Door) -> asyncio.Server:
        config = self._configured(door.application)
        config.load()
        protocol = partial(
            PatientProtocol, config=config, server_state=self.server_state, app_state=self.lifespan.state
        )
        loop = asyncio.get_running_loop()
        if door.tls is None:
            return await loop.create_server(protocol, sock=door.listener, backlog=config.backlog)
        return await loop.create_server(
            protocol,
            sock=door.listener,
            backlog=config.backlog,
            ssl=door.tls,
            ssl_handshake_timeout=REQUEST_SECONDS,
            ssl_shutdown_timeout=_GOODBYE_SECONDS,
        )

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
