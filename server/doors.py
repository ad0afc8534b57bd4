"""Where the hall can be reached: its port, with TLS unless the settings say otherwise, and then the plain port of visitors' pages.

Knows settings, sockets and certificates. Must not know what is served behind them.
"""

import socket
import ssl
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Self

from server.settings import ServerSettings, Tls
from server.tls.leaf import Names, names_from
from server.tls.mistakes import TlsMistake
from server.tls.own import OwnFiles
from server.tls.tending import Certificates
from server.web.listening import addresses_of, bind


@dataclass(frozen=True, kw_only=True)
class Doors:
    """The sockets of the hall. Without *certificates* there is no TLS; without *public* visitors' pages are at the hall's port.

    *pages* is the port of visitors' pages, 0 where they have none of their own; *pages_url* where the settings say that they are.
    """

    host: str
    hall: socket.socket
    certificates: Certificates | None
    public: socket.socket | None
    pages_url: str = ""

    @classmethod
    def open(cls, settings: ServerSettings, *, base: Path, data: Path, clock: Callable[[], datetime]) -> Self:
        """Relative paths start at *base*; the hall's authority is in *data*. Raises TlsMistake, OSError."""
        with ExitStack() as stack:
            certificates = _certificates(settings, base=base, data=data, clock=clock)
            hall = stack.enter_context(bind(settings.host, settings.port))
            public = None
            if certificates is not None and settings.public.enabled:
                public = stack.enter_context(bind(settings.host, settings.public.port))
            stack.pop_all()
        return cls(
            host=settings.host,
            hall=hall,
            certificates=certificates,
            public=public,
            pages_url=settings.public.url,
        )

    @property
    def tls(self) -> ssl.SSLContext | None:
        """How the hall's port is protected."""
        return self.certificates.context if self.certificates is not None else None

    @property
    def port(self) -> int:
        """The hall's."""
        return _port_of(self.hall)

    @property
    def pages(self) -> int:
        """That of visitors' pages, or 0."""
        return _port_of(self.public) if self.public is not None else 0

    def told(self) -> list[str]:
        """What a person reads at the start: an address a line."""
        scheme = "http" if self.tls is None else "https"
        addresses = addresses_of(self.host)
        lines = [f"{scheme}://{address}:{self.port}" for address in addresses]
        if self.pages_url or self.public is not None:
            lines.append(f"for visitors: {self.pages_url or f'http://{addresses[0]}:{self.pages}'}")
        return lines

    def close(self) -> None:
        """Nobody comes in any more."""
        for listener in (self.hall, self.public):
            if listener is not None:
                listener.close()


def _port_of(listener: socket.socket) -> int:
    port: int = listener.getsockname()[1]
    return port


def _certificates(
    settings: ServerSettings, *, base: Path, data: Path, clock: Callable[[], datetime]
) -> Certificates | None:
    if not settings.tls.enabled:
        return None
    return Certificates(
        data, own=own_files(settings.tls, base), names=partial(_names, settings.host), clock=clock
    )


def own_files(tls: Tls, base: Path) -> OwnFiles | None:
    """The site's own certificate, if the settings name one. Raises TlsMistake for half of it."""
    if not tls.certificate and not tls.key and not tls.authority:
        return None
    if not tls.certificate or not tls.key:
        raise TlsMistake("[tls] certificate and key go together: name both files, or neither")
    return OwnFiles(
        certificate=base / tls.certificate,
        key=base / tls.key,
        authority=base / tls.authority if tls.authority else None,
    )


def _names(host: str) -> Names:
    return names_from([*addresses_of(host), socket.gethostname()])
