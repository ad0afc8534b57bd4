"""Kiosks: each is named once, stands in a zone that is there and offers agencies that are there."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from server.malls.checks.names import doubles, unknown
from server.malls.forms import AgencyForm, MallForm
from server.malls.mistakes import Mistake


def check_kiosks(
    file: Path, mall: MallForm, agencies: Mapping[Path, AgencyForm], *, all_there: bool
) -> Iterator[Mistake]:
    """The ``[[kiosks]]``. Unless *all_there*, an agency may be in a file that cannot be read: told already."""
    zones = {zone.id for zone in mall.zones}
    known = {agency.id for agency in agencies.values()}
    yield from doubles(file, "kiosks", [kiosk.id for kiosk in mall.kiosks])
    for place, kiosk in enumerate(mall.kiosks):
        key = f"kiosks[{place}]"
        if kiosk.zone is not None and kiosk.zone not in zones:
            yield unknown(file, f"{key}.zone", kiosk.zone, zones)
        yield from doubles(file, f"{key}.agencies", kiosk.agencies)
        for agency in kiosk.agencies:
            if all_there and agency not in known:
                yield unknown(file, f"{key}.agencies", agency, known)
