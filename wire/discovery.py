"""How programs find their hall on the network: DNS-SD over multicast DNS (RFC 6762, RFC 6763).

The service type is ``_giliran._tcp``; TXT records carry hall id, hall name, protocol version, and whether the server speaks TLS.
"""

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address

from zeroconf import (
    DNSQuestionType,
    InterfaceChoice,
    IPVersion,
    ServiceBrowser,
    ServiceInfo,
    ServiceListener,
    Zeroconf,
)
from zeroconf import Error as ZeroconfError

from wire import PROTOCOL

SERVICE_TYPE = "_giliran._tcp.local."
_ASK_MILLISECONDS = 3000
_MAX_TEXT = 255
"""Bytes that one ``key=value`` of a TXT record may have (RFC 6763, section 6.1)."""

_MAX_HALL = 48
"""Letters of a hall's id in host and instance names, which have at most 63 bytes: a whole id of ``hall_id``."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sighting:
    """A server seen on the network. *hall* stays the same when its addresses change.

    *urls* has at least one; a server says all it has, also those that not everybody reaches (a VPN's, a container
    bridge's), in no order that means anything.
    """

    hall: str
    name: str
    protocol: int
    urls: tuple[str, ...]

    @property
    def url(self) -> str:
        """The first of *urls*."""
        return self.urls[0]


class DiscoveryError(OSError):
    """The network does not let itself be told of a hall, or searched."""


def _zeroconf(interfaces: Sequence[str]) -> Zeroconf:
    try:
        for address in interfaces:
            IPv4Address(address)  # zeroconf would leave a socket open
        return Zeroconf(interfaces=list(interfaces) or InterfaceChoice.All, ip_version=IPVersion.V4Only)
    except (OSError, ValueError) as error:
        used = f"the interfaces {', '.join(interfaces)}" if interfaces else "the network"
        raise DiscoveryError(f"discovery cannot use {used}: {error}") from error


def announcement(
    *, hall: str, name: str, addresses: Sequence[str], port: int, tls: bool = False
) -> ServiceInfo:
    """What a server says of itself."""
    short = hall[:_MAX_HALL]
    return ServiceInfo(
        SERVICE_TYPE,
        f"{short}-{port}.{SERVICE_TYPE}",
        addresses=[socket.inet_aton(address) for address in addresses],
        port=port,
        properties={
            "hall": hall,
            "name": _shortened(name, _MAX_TEXT - len("name=")),
            "protocol": str(PROTOCOL),
            "tls": str(int(tls)),
        },
        server=f"giliran-{short}-{port}.local.",
    )


def _shortened(text: str, size: int) -> bytes:
    # Cut between characters, never inside one.
    return text.encode()[:size].decode("utf-8", "ignore").encode()


def hall_id(mall: str, journal: str) -> str:
    """The identity of one hall's server: its mall's id and the beginning of its journal's.

    Two servers of one mall are two halls; a server that moves keeps its journal and stays the same one.
    """
    return f"{mall}-{journal[:8]}"


def is_named(wanted: str, *, hall: str, name: str = "") -> bool:
    """Whether the name *wanted* in somebody's settings means the hall *hall*: its id, its mall's id or its name.

    An empty name means any hall.
    """
    return wanted in {"", hall, hall.rpartition("-")[0], name}


class Advertiser:
    """Tells the network where this hall's server is, and whether it speaks *tls*. Blocking calls: keep off the event loop."""

    def __init__(self, *, interfaces: Sequence[str] = (), tls: bool = False) -> None:
        self._interfaces = interfaces
        self._tls = tls
        self._zeroconf = _zeroconf(interfaces)

    def advertise(self, *, hall: str, name: str, addresses: Sequence[str], port: int) -> None:
        """Register the hall. *name* may be any length; what does not fit into a TXT record is left out.

        Raises DiscoveryError.
        """
        info = announcement(hall=hall, name=name, addresses=addresses, port=port, tls=self._tls)
        try:
            self._zeroconf.register_service(info, allow_name_change=True)
        except (OSError, ZeroconfError) as error:
            raise DiscoveryError(f"{type(error).__name__}: {error}") from error

    def update(self, *, hall: str, name: str, addresses: Sequence[str], port: int) -> None:
        """Register the hall anew after its addresses changed. Raises DiscoveryError.

        Who watches sees it go and come: sockets know only the interfaces that were there when they were opened, so an
        interface that came later needs new ones.
        """
        fresh = _zeroconf(self._interfaces)
        self._zeroconf.close()
        self._zeroconf = fresh
        self.advertise(hall=hall, name=name, addresses=addresses, port=port)

    def close(self) -> None:
        """Say goodbye, so that programs notice at once."""
        self._zeroconf.close()


class Browser(ServiceListener):
    """Watches the network. Calls *seen* and *gone* from a thread of its own."""

    def __init__(
        self,
        *,
        seen: Callable[[str, Sighting], None],
        gone: Callable[[str], None],
        interfaces: Sequence[str] = (),
    ) -> None:
        self._seen = seen
        self._gone = gone
        self._zeroconf = _zeroconf(interfaces)
        # Questions by multicast: several programs of one machine share the port, and a unicast reply, zeroconf's
        # default for the first question, would reach only one of them (RFC 6762, section 15).
        self._browser = ServiceBrowser(self._zeroconf, SERVICE_TYPE, self, question_type=DNSQuestionType.QM)

    def add_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """Zeroconf saw a server: *seen* gets its instance name and what it says of itself."""
        info = zc.get_service_info(type_, name, timeout=_ASK_MILLISECONDS, question_type=DNSQuestionType.QM)
        if info is not None and (sighting := sighting_of(info)) is not None:
            self._seen(name, sighting)

    def update_service(self, zc: Zeroconf, type_: str, name: str) -> None:
        """A server changed its address or text."""
        self.add_service(zc, type_, name)

    def remove_service(self, zc: Zeroconf, type_: str, name: str) -> None:  # noqa: ARG002  zeroconf's signature
        """A server said goodbye or its record ran out."""
        self._gone(name)

    def close(self) -> None:
        """Stop watching. Blocks until zeroconf's thread has ended."""
        self._zeroconf.close()


def sighting_of(info: ServiceInfo) -> Sighting | None:
    """The server that *info* tells of, or None for something else that borrowed our service type."""
    said = {
        key.decode("utf-8", "replace"): (value or b"").decode("utf-8", "replace")
        for key, value in info.properties.items()
    }
    addresses = info.parsed_addresses(IPVersion.V4Only)
    if not addresses or not said.get("hall") or not said.get("protocol", "").isdecimal():
        return None
    # Whoever says here that there is no TLS is believed by nobody who trusts an authority.
    scheme = "https" if said.get("tls") == "1" else "http"
    return Sighting(
        hall=said["hall"],
        name=said.get("name") or said["hall"],
        protocol=int(said["protocol"]),
        urls=tuple(f"{scheme}://{address}:{info.port}" for address in addresses),
    )
