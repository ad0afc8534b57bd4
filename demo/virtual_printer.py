"""An ESC/POS network printer made of software: ``python -m demo.virtual_printer --slips DIR``.

Prints one JSON line with its port at start. A line on its standard input sets its state ("ok", "paper_out",
"paper_out after 300", "cover_open", "offline", "slow 2000", "silent"...) and is answered by one JSON line.
Inside tests: ``with VirtualPrinter() as printer: printer.port, printer.slips``.
"""

import argparse
import asyncio
import json
import signal
import sys
import threading
import time
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Self

from demo.escpos_paper import DOTS, PaperWidth
from demo.slip_keeper import SlipKeeper
from demo.virtual_device import PrintedSlip, PrinterDevice, State

WORK_SECONDS = 0.01
START_SECONDS = 10.0


class VirtualPrinter:
    """The printer on a TCP port, served by its own thread. One connection at a time, as real ones do."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        paper_mm: PaperWidth = 80,
        folder: Path | None = None,
        report: Path | None = None,
    ) -> None:
        self.host = host
        self.port = port
        self._keeper = SlipKeeper(folder=folder, report=report, paper_mm=paper_mm)
        self._device = PrinterDevice(on_slip=self._printed)
        self._slips: list[PrintedSlip] = []
        self._changed = threading.Condition()
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="slip-keeper")
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._serve, name="virtual-printer", daemon=True)
        self._ready = threading.Event()
        self._server: asyncio.Server | None = None
        self._turn = asyncio.Lock()
        self._connections: set[asyncio.Task[None]] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(START_SECONDS):
            raise TimeoutError("the virtual printer did not start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._do(self._unplug())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        self._writer.shutdown(wait=True)

    @property
    def slips(self) -> tuple[PrintedSlip, ...]:
        """All slips so far, torn ones too."""
        with self._changed:
            return tuple(self._slips)

    def wait_for_slips(self, count: int, *, seconds: float = 5.0) -> tuple[PrintedSlip, ...]:
        """The slips when there are *count* of them. Raises TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: len(self._slips) >= count, seconds):
                raise TimeoutError(f"{len(self._slips)} of {count} slips came")
            return tuple(self._slips)

    def become(self, state: str) -> None:
        """Change the state, as a line on standard input does. Raises ValueError."""
        self._do(self._become(State.parse(state)))

    def _do(self, work: Coroutine[None, None, None]) -> None:
        asyncio.run_coroutine_threadsafe(work, self._loop).result(START_SECONDS)

    def _serve(self) -> None:
        asyncio.set_event_loop(self._loop)
        self._loop.run_until_complete(self._plug_in())
        self._ready.set()
        self._loop.run_forever()

    async def _plug_in(self) -> None:
        self._server = await asyncio.start_server(self._connected, self.host, self.port)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _unplug(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        connections = tuple(self._connections)
        for connection in connections:
            connection.cancel()
        await asyncio.gather(*connections, return_exceptions=True)

    async def _become(self, state: State) -> None:
        self._device.state = state
        if self._device.gone:
            await self._unplug()
        elif self._server is None:
            await self._plug_in()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        connected_ns = time.monotonic_ns()
        task = asyncio.current_task()
        if task is None:
            raise RuntimeError("asyncio runs connections in tasks")
        self._connections.add(task)
        try:
            async with self._turn:
                self._device.connect(connected_ns)
                await self._talk(reader, writer)
        except (ConnectionError, asyncio.CancelledError):
            pass  # The kiosk left, or the cable was pulled.
        finally:
            self._connections.discard(task)
            # A pulled cable does not say goodbye: no orderly end of the stream, a reset.
            if self._device.gone:
                writer.transport.abort()
            writer.close()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                data = await self._next(reader)
                if data == b"":
                    return
                now_ns = time.monotonic_ns()
                writer.write(
                    self._device.work(now_ns) if data is None else self._device.receive(data, now_ns)
                )
                await writer.drain()
                if self._device.gone:
                    self._pulled()
                    return
        finally:
            self._device.disconnect()

    async def _next(self, reader: asyncio.StreamReader) -> bytes | None:
        """The next bytes, empty at the end, None when a slow printer may go on printing."""
        if self._device.state.kind != "slow":
            return await reader.read(4096)
        try:
            return await asyncio.wait_for(reader.read(4096), WORK_SECONDS)
        except TimeoutError:
            return None

    def _pulled(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None

    def _printed(self, slip: PrintedSlip) -> None:
        with self._changed:
            self._slips.append(slip)
            self._changed.notify_all()
        self._writer.submit(self._keeper.keep, slip)


def main() -> None:
    """Run until interrupted or terminated."""
    options = _options()
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with VirtualPrinter(
        host=options.host,
        port=options.port,
        paper_mm=options.paper,
        folder=options.slips,
        report=options.report,
    ) as printer:
        _say({"host": printer.host, "port": printer.port})
        threading.Thread(target=_obey, args=(printer,), daemon=True).start()
        stop.wait()


def _obey(printer: VirtualPrinter) -> None:
    for line in sys.stdin:
        try:
            printer.become(line)
            _say({"state": line.strip()})
        except ValueError as error:
            _say({"error": str(error)})


def _say(answer: dict[str, object]) -> None:
    print(json.dumps(answer), flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="demo.virtual_printer", description="A virtual ESC/POS network printer"
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one")
    parser.add_argument("--paper", type=int, choices=sorted(DOTS), default=80, help="width in millimetres")
    parser.add_argument("--slips", type=Path, help="folder for each slip's bytes, picture and text")
    parser.add_argument("--report", type=Path, help="file for one JSON line a slip")
    return parser.parse_args()


if __name__ == "__main__":
    main()
