"""Where the hall can be reached: its port, with TLS unless the settings say otherwise, and then the plain port of visitors' pages.

Knows settings, sockets and certificates. Must not know what is served behind them, nor whether this server leads or waits.
"""

import socket
import ssl
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path

from server.settings import ServerSettings, Tls
from server.tls.leaf import Names, names_from
from server.tls.mistakes import TlsMistake
from server.tls.own import OwnFiles
from server.tls.tending import Certificates
from server.web.listening import addresses_of, bind


class Doors:
    """The sockets of the hall, the same ones from the first ``open`` to ``close``. Relative paths in *settings* start at *base*.

    Without TLS there are no *certificates*, and visitors' pages are at the hall's port.
    """

    def __init__(self, settings: ServerSettings, *, base: Path, clock: Callable[[], datetime]) -> None:
        self._settings, self._base, self._clock = settings, base, clock
        self._data: Path | None = None
        self._hall: socket.socket | None = None
        self.certificates: Certificates | None = None
        self.public: socket.socket | None = None
        self.pages_url = settings.public.url
        """Where the settings say that visitors' pages are."""
        self.port = self.pages = 0
        """The hall's, and that of visitors' pages, or 0. Asked only once: a server that ends closes its sockets."""

    def open(self, data: Path) -> None:
        """Listen, if nobody does yet, and show what the hall in the folder *data* is known by. Raises TlsMistake, OSError."""
        tls, public = self._settings.tls, self._settings.public
        # The site's own, with its authority, stands for all halls alike.
        if tls.enabled and data != self._data and (self.certificates is None or tls.is_by_the_hall):
            self.certificates = self._certificates(data)
        self._data = data
        if self._hall is None:
            self._hall = bind(self._settings.host, self._settings.port)
            self.port = _port_of(self._hall)
        if tls.enabled and public.enabled and self.public is None:
            self.public = bind(self._settings.host, public.port)
            self.pages = _port_of(self.public)

    @property
    def hall(self) -> socket.socket:
        """The hall's own, once they are open."""
        assert self._hall is not None, "open them first"
        return self._hall

    @property
    def authority(self) -> str:
        """PEM of what devices are to trust; empty: there is no TLS."""
        return self.certificates.authority if self.certificates is not None else ""

    @property
    def ends(self) -> Callable[[], datetime] | None:
        """Tells when what the hall's port shows ends; None: there is no TLS."""
        return self.certificates.ends if self.certificates is not None else None

    async def tend(self) -> None:
        """Look after the certificates, once. Those who wait have some as well."""
        if self.certificates is not None:
            await self.certificates.tend()

    @property
    def tls(self) -> ssl.SSLContext | None:
        """How the hall's port is protected."""
        return self.certificates.context if self.certificates is not None else None

    def told(self) -> list[str]:
        """What a person reads at the start: an address a line."""
        scheme = "http" if self.tls is None else "https"
        addresses = addresses_of(self._settings.host)
        lines = [f"{scheme}://{address}:{self.port}" for address in addresses]
        if self.pages_url or self.public is not None:
            lines.append(f"for visitors: {self.pages_url or f'http://{addresses[0]}:{self.pages}'}")
        return lines

    def close(self) -> None:
        """Nobody comes in any more."""
        for listener in (self._hall, self.public):
            if listener is not None:
                listener.close()

    def _certificates(self, data: Path) -> Certificates:
        return Certificates(
            data,
            own=own_files(self._settings.tls, self._base),
            names=partial(_names, self._settings.host),
            clock=self._clock,
            context=self.tls,
        )


def _port_of(listener: socket.socket) -> int:
    port: int = listener.getsockname()[1]
    return port


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
