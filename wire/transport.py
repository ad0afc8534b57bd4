"""How programs know the hall's server over TLS: one fixed name, and one authority they trust alone.

Addresses change, so they prove nothing; whoever shows a certificate for HALL_NAME that the hall's own authority has signed is the hall's server.
Knows the standard library's TLS. Must not know where an authority is kept.
"""

import ssl
from http.client import HTTPConnection, HTTPSConnection
from typing import Final
from urllib.parse import urlsplit

HALL_NAME: Final = "hall.giliran.internal"
"""The name in the certificate of every hall's server (``.internal`` is nobody's on the internet: ICANN, 2024)."""


def is_fit(url: str, authority: str) -> bool:
    """Whether one may speak to the server at *url*: who trusts an *authority* never speaks without TLS, and nobody speaks TLS to a server that
    nobody vouches for.
    """
    return url.startswith("https://") == bool(authority)


def client_context(authority: str) -> ssl.SSLContext:
    """TLS that trusts *authority* (PEM) and nobody else. Raises ssl.SSLError where that is no certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(cadata=authority)
    return context


def connection_to(url: str, authority: str, *, timeout_seconds: float) -> HTTPConnection:
    """A connection to the server at *url*, not yet opened. Raises ValueError for an *authority* that is no certificate, or for an https URL without one."""
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port
    if parts.scheme != "https":
        return HTTPConnection(host, port, timeout=timeout_seconds)
    if not authority:
        raise ValueError(f"{url} asks for TLS, and no authority is known that vouches for it")
    try:
        context = client_context(authority)
    except ssl.SSLError as error:
        raise ValueError("the authority's file holds no certificate") from error
    return _ToTheHall(host, port, timeout=timeout_seconds, context=context)


class _ToTheHall(HTTPSConnection):
    """Asks the server for the hall's name, whatever its address is."""

    def __init__(self, host: str, port: int | None, *, timeout: float, context: ssl.SSLContext) -> None:
        super().__init__(host, port, timeout=timeout, context=context)
        self._trusting = context

    def connect(self) -> None:
        HTTPConnection.connect(self)
        self.sock = self._trusting.wrap_socket(self.sock, server_hostname=HALL_NAME)
