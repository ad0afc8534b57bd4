"""The [printer] table: what it accepts, and how it names a mistake."""

from pathlib import Path

import msgspec
import pytest

from kiosk.printing.settings import FilePrinter, NetworkPrinter, PrinterSettings, UsbPrinter
from wire.settings import SettingsError, parse


class File(msgspec.Struct):
    printer: PrinterSettings


def read(table: str) -> PrinterSettings:
    return parse(f"[printer]\n{table}", File, file=Path("kiosk.toml")).printer


def test_a_network_printer_needs_only_its_address() -> None:
    printer = read('connection = "network"\nhost = "192.168.1.50"')
    assert printer == NetworkPrinter(host="192.168.1.50", port=9100)
    assert printer.letters == 48


def test_usb_numbers_may_be_written_as_lsusb_shows_them() -> None:
    printer = read('connection = "usb"\nvendor_id = 0x04b8\nproduct_id = 0x0e28\npaper_mm = 58')
    assert printer == UsbPrinter(vendor_id=1208, product_id=3624, paper_mm=58)
    assert printer.letters == 32


def test_letters_a_line_can_be_set_for_printers_with_fewer_dots() -> None:
    assert read('connection = "file"\npath = "/dev/usb/lp0"\ncolumns = 42').letters == 42


def test_a_rolls_length_is_that_of_the_usual_roll_unless_it_is_said() -> None:
    assert read('connection = "none"').roll_mm == 70_000
    assert read('connection = "none"\npaper_mm = 58').roll_mm == 25_000
    assert read('connection = "none"\nroll_metres = 80').roll_mm == 80_000


def test_a_file_is_not_asked_unless_it_is_said_to_answer() -> None:
    assert read('connection = "file"\npath = "/dev/usb/lp0"') == FilePrinter(
        path="/dev/usb/lp0", answers="none"
    )


@pytest.mark.parametrize("connection", ["cups", "windows", "none"])
def test_some_connections_need_nothing_more(connection: str) -> None:
    assert read(f'connection = "{connection}"').letters == 48


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ('connection = "pigeon"', "pigeon"),
        ('connection = "network"', "host"),
        ('connection = "network"\nhost = "p"\nport = 0', "printer.port"),
        ('connection = "network"\nhost = "p"\ntimeout_seconds = 0', "printer.timeout_seconds"),
        ('connection = "network"\nhost = "p"\npaper_mm = 70', "printer.paper_mm"),
        ('connection = "network"\nhost = "p"\nqueue = "q"', "queue"),
        ('connection = "none"\nprofile = "TM-T1000"', "TM-T1000"),
        ('connection = "none"\nprofile = "AF-240"', "AF-240"),
        ('connection = "none"\ncode_pages = ["CP437", "CP9"]', "CP9"),
        ('connection = "none"\ndpi = 100', "printer.dpi"),
        ('connection = "none"\nroll_metres = 0', "printer.roll_metres"),
    ],
)
def test_a_mistake_is_named(table: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named) as caught:
        read(table)
    assert "kiosk.toml" in str(caught.value)
