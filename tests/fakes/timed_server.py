"""A real server of the sample mall that goes by a story's clock, and so by the mall's own hours."""

from pathlib import Path
from typing import Final

from tests.fakes.moved_clock import MovedClock
from tests.fakes.server_process import ROOT, ServerProcess

_SAMPLE: Final = ROOT / "config" / "malls" / "batu-gadang"


def sample_server(folder: Path, clock: MovedClock, database: str = "") -> ServerProcess:
    """The mall that comes along, open at its hours by *clock*; its data in *folder*, or in *database*."""
    server = ServerProcess(
        folder / "server", mall=_SAMPLE, database=database, always_open=False, within=clock.within
    )
    # Forecasts are made by another process, which goes by the machine's clock.
    settings = server.settings.read_text(encoding="utf-8")
    server.settings.write_text("forecasts = false\n" + settings, encoding="utf-8")
    return server
