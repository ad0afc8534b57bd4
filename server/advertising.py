"""Telling the network where the hall is, for as long as it runs.

Knows that addresses come and go: a server may start before its network does. Must not know what is served.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Final

from wire.discovery import Advertiser

ADDRESS_CHECK_SECONDS: Final = 5.0

log = logging.getLogger(__name__)


@asynccontextmanager
async def advertised(
    *,
    hall: str,
    name: str,
    port: int,
    addresses: Callable[[], list[str]],
    interfaces: Sequence[str] = (),
    tls: bool = False,
    every_seconds: float = ADDRESS_CHECK_SECONDS,
) -> AsyncIterator[None]:
    """The hall is told of, and again whenever *addresses* says something else. Raises DiscoveryError at the start."""
    # zeroconf blocks while it probes the network; the hall need not wait for it.
    advertiser = await asyncio.to_thread(Advertiser, interfaces=interfaces, tls=tls)
    ending = asyncio.Event()

    async def keep_telling() -> None:
        told: list[str] = []
        warned = ""
        tell = advertiser.advertise
        while not ending.is_set():
            try:
                there = sorted(_reachable(addresses()))
                if there != told:
                    say, tell = tell, advertiser.update
                    await asyncio.to_thread(say, hall=hall, name=name, addresses=there, port=port)
                    told = there
            except OSError as error:  # also DiscoveryError
                if warned != str(error):
                    warned = str(error)
                    log.warning(
                        "programs must be given this server's address: the network was not told (%s)", error
                    )
            with suppress(TimeoutError):
                await asyncio.wait_for(ending.wait(), every_seconds)

    task = asyncio.create_task(keep_telling())
    try:
        yield
    finally:
        ending.set()
        try:
            await task
        finally:
            await asyncio.to_thread(advertiser.close)


def _reachable(addresses: list[str]) -> list[str]:
    """Those that other machines reach, if there are any."""
    return [address for address in addresses if not address.startswith("127.")] or addresses
