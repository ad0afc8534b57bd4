"""The virtual printer as a program of its own."""

import json
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from demo.escpos_decoder import decode
from demo.virtual_printer import VirtualPrinter

SLIP = b"\x1b@A-012\n\x1dV\x00"


def test_the_program_tells_its_port_keeps_slips_and_obeys(tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    with subprocess.Popen(
        [sys.executable, "-m", "demo.virtual_printer", "--slips", tmp_path / "slips", "--report", report],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdin
        assert program.stdout
        port = json.loads(program.stdout.readline())["port"]
        before = time.monotonic_ns()
        with socket.create_connection(("127.0.0.1", port), 5) as connection:
            connection.sendall(b"\x10\x04\x04" + SLIP + b"\x1dr\x01")
            assert connection.recv(1) == b"\x12"
            assert connection.recv(1) == b"\x00"
        program.stdin.write("cover_open\nnonsense\n")
        program.stdin.flush()
        assert json.loads(program.stdout.readline()) == {"state": "cover_open"}
        assert "nonsense" in json.loads(program.stdout.readline())["error"]
        program.send_signal(signal.SIGTERM)
        assert program.wait(10) == 0
    line = json.loads(report.read_text())
    assert (line["slip"], line["complete"], line["bytes"]) == (1, True, len(SLIP))
    assert (line["text"], line["qr"], line["errors"]) == (["A-012"], [], [])
    assert before <= line["connected_ns"] <= line["first_byte_ns"] <= line["last_byte_ns"]
    assert decode((tmp_path / "slips" / "001.bin").read_bytes()).lines == ("A-012",)
    assert (tmp_path / "slips" / "001.txt").read_text() == "A-012\n"
    assert (tmp_path / "slips" / "001.png").stat().st_size > 0


def test_a_second_connection_waits_for_the_first() -> None:
    with VirtualPrinter() as printer:
        address = (printer.host, printer.port)
        with socket.create_connection(address, 5) as first:
            first.sendall(b"\x10\x04\x01")
            assert first.recv(1) == b"\x12"
            second = socket.create_connection(address, 5)
            second.sendall(b"\x1b@2\n\x1dV\x00")
            first.sendall(b"\x1b@1\n\x1dV\x00")
        printer.wait_for_slips(2)
        second.close()
        assert [decode(slip.data).text for slip in printer.slips] == ["1", "2"]


def test_a_printer_that_comes_back_keeps_its_port() -> None:
    with VirtualPrinter() as printer:
        port = printer.port
        printer.become("offline")
        with socket.socket() as knocking:
            assert knocking.connect_ex((printer.host, port)) != 0
        printer.become("ok")
        with socket.create_connection((printer.host, port), 5) as connection:
            connection.sendall(SLIP)
        assert printer.wait_for_slips(1)[0].data == SLIP
