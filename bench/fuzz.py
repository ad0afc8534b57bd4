"""``python -m bench.fuzz``: schemathesis over the published contract, then mangled bytes at the open ports, inside of TLS and outside, memory watched.

``--minutes`` (10) of bytes, ``--examples`` (100) for each operation, ``--contract-minutes`` (10) at most. Figures go to ``build/fuzz/results.json``. Exit
status 1 when something was answered that the contract does not name, the server ended, logged a fault, or grew.
"""

import argparse
import random
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

import msgspec

from bench.assault import Assault, Borne, Way
from bench.contract import Found, examine
from bench.mall import write_mall
from bench.programs import ROOT, HallServer
from wire.transport import client_context

RESULTS: Final = ROOT / "build" / "fuzz" / "results.json"
_GROWTH_MB: Final = 10.0
"""The tickets that the hall gives meanwhile, and what the allocator keeps."""
_SERVICE: Final = "agency-1/service-1"


class Results(msgspec.Struct, frozen=True, kw_only=True):
    """Both parts, and the lines of the server's log that tell of a fault."""

    at: str
    contract: Found | None
    bytes: Borne | None
    faults: tuple[str, ...]
    wrong: tuple[str, ...]


def main() -> int:
    """Fuzz, tell, judge."""
    options = _options()
    now = datetime.now(UTC)
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}", flush=True)
    with tempfile.TemporaryDirectory(prefix="giliran-fuzz-") as name:
        folder = Path(name)
        mall = write_mall(folder / "mall", now=now)
        with HallServer(folder / "asked", mall=mall, pinned=False) as asked:
            contract = _contract(asked, folder, seed, options)
        # Another hall: schemathesis has closed services and taken counters, as it may.
        with HallServer(folder / "mangled", mall=mall, pinned=False, tls=True) as mangled:
            borne = _bytes(mangled, seed, options.minutes * 60) if options.minutes else None
        faults = (*_faults(asked), *_faults(mangled))
        RESULTS.parent.mkdir(parents=True, exist_ok=True)
        for server in (asked, mangled):
            shutil.copyfile(server.log, RESULTS.with_name(f"{server.folder.name}.log"))
    results = Results(
        at=now.isoformat(),
        contract=contract,
        bytes=borne,
        faults=faults,
        wrong=_wrong(contract, borne, faults),
    )
    RESULTS.write_bytes(msgspec.json.format(msgspec.json.encode(results), indent=1) + b"\n")
    print(RESULTS.read_text(encoding="utf-8"), end="")
    return 1 if results.wrong else 0


def _contract(server: HallServer, folder: Path, seed: int, options: argparse.Namespace) -> Found | None:
    if not options.examples:
        return None
    return examine(
        server.url,
        server.key,
        folder,
        seed=seed,
        examples=options.examples,
        seconds=options.contract_minutes * 60,
        phases="coverage,fuzzing",
    )


def _bytes(server: HallServer, seed: int, seconds: float) -> Borne:
    inside = client_context(server.authority)
    ways = (
        Way(name="at the pages' port", port=server.pages),
        Way(name="at the hall's port", port=server.port, speaks_tls=True),
        Way(name="inside of TLS", port=server.port, speaks_tls=True, tls=inside),
    )
    return Assault(
        ways=ways,
        url=server.url,
        key=server.key,
        authority=server.authority,
        pid=server.pid,
        service=_SERVICE,
        seed=seed,
    ).run(seconds)


def _faults(server: HallServer) -> tuple[str, ...]:
    lines = server.log.read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(line for line in lines if " ERROR " in line)[:50]


def _wrong(contract: Found | None, borne: Borne | None, faults: tuple[str, ...]) -> tuple[str, ...]:
    wrong = [*(contract.failures if contract else ()), *faults]
    if borne is not None:
        wrong += borne.bad_answers
        if borne.memory_late - borne.memory_early > _GROWTH_MB:
            wrong.append(f"memory grew from {borne.memory_early:.0f} to {borne.memory_late:.0f} MB")
        if borne.orders_failed:
            wrong.append(f"{borne.orders_failed} orders of the hall's own programs failed")
    return tuple(wrong)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.fuzz", description=__doc__)
    parser.add_argument(
        "--minutes", type=float, default=10, help="of mangled bytes; 0: none (default: %(default)s)"
    )
    parser.add_argument(
        "--examples", type=int, default=100, help="for each operation; 0: no contract (default: %(default)s)"
    )
    parser.add_argument("--contract-minutes", type=float, default=10, help="at most (default: %(default)s)")
    parser.add_argument("--seed", type=int, help="to have a run again")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
