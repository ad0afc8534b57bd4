"""The least that a ticket takes: the server is asked for a number, and a slip's bytes are sent to the printer. No kiosk.

Knows HTTP and sockets. Must not know screens.
"""

import socket
import time
from dataclasses import dataclass

import httpx

from bench.programs import HallServer
from demo.virtual_printer import VirtualPrinter
from wire.codec import encode_command
from wire.commands import IssueTicket, path_of


@dataclass(frozen=True, kw_only=True, slots=True)
class ByHand:
    """Milliseconds from the question to its answer, to the slip's first byte at the printer, and to its last."""

    answer: float
    first_byte: float
    last_byte: float


def take_by_hand(server: HallServer, service: str, slip: bytes, *, times: int) -> list[ByHand]:
    """One number after the other; *slip* is printed for each."""
    headers = {"Authorization": f"Bearer {server.key}"}
    with (
        VirtualPrinter() as printer,
        httpx.Client(base_url=server.url, headers=headers, trust_env=False) as http,
    ):
        return [_take(http, printer, service, slip, number) for number in range(1, times + 1)]


def _take(http: httpx.Client, printer: VirtualPrinter, service: str, slip: bytes, number: int) -> ByHand:
    command = IssueTicket(request_id=f"by-hand-{number:014d}", kiosk="kiosk-2", service=service)
    asked = time.monotonic_ns()
    http.post(path_of(IssueTicket), content=encode_command(command)).raise_for_status()
    answered = time.monotonic_ns()
    with socket.create_connection(("127.0.0.1", printer.port)) as cable:
        cable.sendall(slip)
        printed = printer.wait_for_slips(number)[-1]
    return ByHand(
        answer=(answered - asked) / 1e6,
        first_byte=(printed.first_byte_ns - asked) / 1e6,
        last_byte=(printed.last_byte_ns - asked) / 1e6,
    )
