"""From the last tap to the number and the slip: the real kiosk at 1080x1920, drawn by software, a real server whose hall is busy,
a network printer made of software.
"""

from dataclasses import dataclass
from typing import Final

from bench.busy import BusyHall, Hall
from bench.byhand import ByHand, take_by_hand
from bench.figures import Figure, Target, percentile
from bench.programs import HallServer
from bench.sample import quick_services, sample, write_sample
from bench.setting import Setting
from bench.windows import Window
from demo.pilot_client import PilotClient
from demo.virtual_printer import VirtualPrinter

SIZE: Final = "1080x1920"
_BY_HAND: Final = "by hand, without a kiosk"


@dataclass(frozen=True, kw_only=True, slots=True)
class _Taken:
    """Milliseconds from the last tap."""

    shown: float
    first_byte: float
    last_byte: float


def measure(setting: Setting) -> list[Figure]:
    """Two taps a ticket, through the pilot; nobody looks at the window between the last tap and the slip."""
    mall = sample()
    folder = setting.folder / "kiosk-ticket"
    with (
        HallServer(
            folder / "hall", mall=write_sample(folder / "mall", now=setting.now), pinned=False
        ) as server,
        BusyHall(Hall.of_sample(server, mall), waiting=setting.waiting),
        VirtualPrinter() as printer,
        Window(folder / "kiosk", "kiosk", server, size=SIZE, settings=printer_table(printer.port)) as kiosk,
        kiosk.pilot() as pilot,
    ):
        cards = quick_cards(pilot)
        tickets = [
            _take(kiosk, pilot, printer, cards[place % len(cards)], place + 1)
            for place in range(setting.visits)
        ]
        slip = printer.slips[-1].data
        hands = take_by_hand(server, quick_services(mall)[0], slip, times=setting.visits)
    return _figures(tickets, hands)


def printer_table(port: int) -> str:
    """A kiosk's settings for the printer at *port* of this machine."""
    return f'[printer]\nconnection = "network"\nhost = "127.0.0.1"\nport = {port}\n'


def quick_cards(pilot: PilotClient) -> list[str]:
    """The cards of the first screen that lead to a number with one more tap."""
    pilot.wait("kiosk.screen", "name", equals="start", timeout_ms=30_000)
    wanted = {f"kiosk.popular.{service}" for service in quick_services(sample())}
    return [name for name in pilot.visible() if name in wanted]


def _take(kiosk: Window, pilot: PilotClient, printer: VirtualPrinter, card: str, number: int) -> _Taken:
    pilot.tap(card)
    tapped = pilot.tap("kiosk.take")
    slip = printer.wait_for_slips(number)[-1]
    shown = kiosk.milestone("number_shown", label=str(pilot.read("kiosk.number", "text")))
    pilot.wait("kiosk.paper", "visible", equals=True)
    pilot.tap("kiosk.home")
    return _Taken(
        shown=(int(shown["t_ns"]) - tapped) / 1e6,
        first_byte=(slip.first_byte_ns - tapped) / 1e6,
        last_byte=(slip.last_byte_ns - tapped) / 1e6,
    )


def _figures(tickets: list[_Taken], hands: list[ByHand]) -> list[Figure]:
    return [
        *_delays(
            "tap to number shown",
            [each.shown for each in tickets],
            [each.answer for each in hands],
            "the server's answer",
            Target(at_most=150),
        ),
        *_delays(
            "tap to first byte at the printer",
            [each.first_byte for each in tickets],
            [each.first_byte for each in hands],
            _BY_HAND,
            Target(at_most=300),
        ),
        *_delays(
            "tap to slip whole",
            [each.last_byte for each in tickets],
            [each.last_byte for each in hands],
            _BY_HAND,
            None,
        ),
    ]


def _delays(
    name: str, delays: list[float], least: list[float], limit_is: str, target: Target | None
) -> list[Figure]:
    return [
        Figure(
            name=f"{name} p{percent}",
            value=percentile(delays, percent),
            unit="ms",
            limit=percentile(least, percent),
            limit_is=limit_is,
            target=target if percent == 95 else None,
        )
        for percent in (50, 95)
    ]
