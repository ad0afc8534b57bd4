"""Schemathesis against a server's published OpenAPI document: no 500, no answer that the document does not name.

The document is narrowed to what is in this hall (its services, its counters, some of its tickets), else nearly every order would be
refused for a name that is not there. Streams have no end and are left to ``bench.assault``. Must not know how the server is started.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import httpx
import msgspec

from bench.programs import ROOT
from wire.codec import encode_command
from wire.commands import Command, IssueTicket, OpenCounter, path_of

SETTINGS: Final = Path(__file__).parent / "contract.toml"
_STREAMS: Final = ("/api/stream", "/t/{ticket}/turns")
_TICKETS: Final = 8


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """How it went. *failures* are schemathesis' own words, *said* how to have each again."""

    seed: int
    operations: int
    requests: int
    failures: tuple[str, ...]
    said: str


def examine(
    url: str, key: str, folder: Path, *, seed: int, examples: int, phases: str, seconds: float | None = None
) -> Found:
    """Ask the server at *url* so many things of each operation; with *seconds* again and again for so long. Works in *folder*."""
    headers = {"Authorization": f"Bearer {key}"}
    with httpx.Client(base_url=url, headers=headers, trust_env=False) as client:
        document = client.get("/schema/openapi.json").raise_for_status().json()
        narrowed = narrowed_to(_names_of(client), document)
    contract, report = folder / "openapi.json", folder / "schemathesis.json"
    contract.write_text(json.dumps(narrowed), encoding="utf-8")
    command = [
        *(sys.executable, "-m", "schemathesis.cli", "--no-color", "--config-file", str(SETTINGS), "run"),
        *(str(contract), "--url", url, "-H", f"Authorization: Bearer {key}", "--phases", phases),
        *(part for path in _STREAMS for part in ("--exclude-path", path)),
        *("--seed", str(seed), "-n", str(examples)),
        *(() if seconds is None else ("--max-time", str(int(seconds)))),
        *("--request-timeout", "10", "--continue-on-failure", "--suppress-health-check", "all"),
        *("--no-shrink", "--warnings", "off", "--report", "json", "--report-json-path", str(report)),
    ]
    surroundings = os.environ | {"SCHEMATHESIS_HOOKS": "bench.contract_hooks", "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    if not report.exists():
        raise RuntimeError(f"schemathesis ended with {ended.returncode}: {ended.stdout}{ended.stderr}")
    return _read(report.read_bytes(), ended.stdout, seed)


def _read(report: bytes, said: str, seed: int) -> Found:
    told = json.loads(report)
    failures = [f"{each['title']}: {', '.join(each['operations'])}" for each in told["failures"]]
    return Found(
        seed=seed,
        operations=told["operations"]["tested"],
        requests=told["test_cases"]["generated"],
        failures=(*failures, *(str(error) for error in told["errors"])),
        said=said if failures or told["errors"] else "",
    )


def _names_of(client: httpx.Client) -> dict[str, list[str]]:
    """What there is in the hall to name, with every counter open and some tickets given."""
    mall = client.get("/api/mall").raise_for_status().json()
    services = [each["id"] for each in mall["services"]]
    counters = [each["id"] for each in mall["counters"]]
    for counter in counters:
        _order(client, OpenCounter(request_id=_request(f"open-{counter}"), counter=counter, officer="Siti"))
    tickets = [_request(f"ticket-{number}") for number in range(_TICKETS)]
    for number, ticket in enumerate(tickets):
        service = services[number % len(services)]
        _order(client, IssueTicket(request_id=ticket, service=service, kiosk="kiosk-1"))
    lines = [each["id"] for each in mall["lines"]]
    kinds = [each["id"] for each in mall["priority_classes"]]
    return {
        "service": services,
        "also": services,
        "line": lines,
        "lines": lines,
        "priority": kinds,
        "counter": counters,
        "ticket": tickets,
        "kiosk": ["kiosk-1"],
        "officer": ["Siti"],
        "package": [each["id"] for each in mall["packages"]],
        "display": ["display-1"],
    }


def _request(name: str) -> str:
    return f"contract-{name}".ljust(16, "0")


def _order(client: httpx.Client, command: Command) -> None:
    """It may be refused: a service may ask for more than a name."""
    client.post(path_of(type(command)), content=encode_command(command))


def narrowed_to(names: Mapping[str, Sequence[str]], document: dict[str, Any]) -> dict[str, Any]:
    """*document*, in which what can be named is often one of *names*. What it allows stays the same."""
    for schema in document["components"]["schemas"].values():
        properties = schema.get("properties", {})
        for name in properties.keys() & names.keys():
            properties[name] = _often(names[name], properties[name])
    for operations in document["paths"].values():
        for operation in operations.values():
            for parameter in operation.get("parameters", ()):
                if parameter["name"] in names:
                    parameter["schema"] = _often(names[parameter["name"]], parameter["schema"])
    return document


def _often(names: Sequence[str], schema: dict[str, Any]) -> dict[str, Any]:
    if schema.get("type") == "string":
        return {"anyOf": [{"enum": list(names)}, schema]}
    if schema.get("type") == "array" and "items" in schema:
        return {**schema, "items": _often(names, schema["items"])}
    if "anyOf" in schema:
        return {**schema, "anyOf": [{"enum": list(names)}, *schema["anyOf"]]}
    return schema
