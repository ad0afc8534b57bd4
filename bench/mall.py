"""A mall made for measuring: as many agencies, lines and counters as there are clients, and it is noon there.

Knows the mall's files. Must not know what is measured.
"""

from datetime import datetime
from pathlib import Path
from typing import Final

from bench.scripts import Client

AGENCIES: Final = 32
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

_MALL = """\
id = "bench"
time_zone = "{zone}"
city = "Kota Ukur"
name = {{ id = "Mal Ukur", en = "Bench Mall" }}
thanks = {{ id = "Terima kasih.", en = "Thank you." }}
validity = {{ id = "Berlaku hari ini.", en = "Valid today." }}
complaints = {{ id = "Meja pengaduan.", en = "Complaints desk." }}
agencies = {agencies}
[numbers]
first = {first}
last = 99999
[[priority_classes]]
id = "elderly"
name = {{ id = "Lanjut usia", en = "Elderly" }}
[[zones]]
id = "a"
name = {{ id = "Zona A", en = "Zone A" }}
place = {{ id = "lantai 1", en = "ground floor" }}
"""
_AGENCY = """\
id = "{id}"
kind = "licensing"
zone = "a"
name = {{ id = "Instansi", en = "Agency" }}
short = {{ id = "Instansi", en = "Agency" }}
spoken = {{ id = "Instansi", en = "Agency" }}
"""
_LINE = """
[[lines]]
id = "line-{place}"
letters = "{letters}"
name = {{ id = "Antrean", en = "Line" }}
[[services]]
id = "service-{place}"
line = "line-{place}"
minutes = 5
name = {{ id = "Layanan", en = "Service" }}
requirements = {{ id = ["KTP"], en = ["Identity card"] }}
procedure = {{ id = ["Serahkan berkas"], en = ["Hand in the papers"] }}
time = {{ id = "1 hari", en = "1 day" }}
cost = {{ id = "Gratis", en = "Free" }}
product = {{ id = "Izin", en = "Licence" }}
"""
_COUNTER = """
[[counters]]
number = {number}
lines = ["line-1", "line-2"]
"""


def write_mall(folder: Path, *, now: datetime, counters_each: int = 1, first_number: int = 1) -> Path:
    """Write the mall into *folder*. Its time zone is one where it is about noon, so that no day ends while we measure.

    Each agency has so many counters: the first ones of all agencies are 1, 2, 3 …, the second ones go on from there. Numbers begin with *first_number*.
    """
    agencies = folder / "agencies"
    agencies.mkdir(parents=True, exist_ok=True)
    ids = [_agency(place) for place in range(AGENCIES)]
    (folder / "mall.toml").write_text(
        _MALL.format(zone=noon_zone(now), agencies=ids, first=first_number), encoding="utf-8"
    )
    for place, agency in enumerate(ids):
        text = _AGENCY.format(id=agency)
        for line in (1, 2):
            letter = 2 * place + line - 1
            text += _LINE.format(place=line, letters=_LETTERS[letter // 26] + _LETTERS[letter % 26])
        for row in range(counters_each):
            text += _COUNTER.format(number=row * AGENCIES + place + 1)
        (agencies / f"{agency}.toml").write_text(text, encoding="utf-8")
    return folder


def noon_zone(now: datetime) -> str:
    """A time zone where it is about noon."""
    east = 12 - now.hour  # POSIX counts west as positive
    return f"Etc/GMT{-east:+d}" if east else "Etc/GMT"


def clients_of(count: int, round_name: str) -> tuple[Client, ...]:
    """*count* clients (at most AGENCIES), each at an agency of its own. *round_name* has twelve letters."""
    return tuple(
        Client(
            name=f"{round_name}{place:02d}",
            counter=str(place + 1),
            services=(f"{_agency(place)}/service-1", f"{_agency(place)}/service-2"),
        )
        for place in range(count)
    )


def _agency(place: int) -> str:
    return f"agency-{place + 1}"
