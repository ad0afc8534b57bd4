"""The published contract, asked by schemathesis: no 500, and no answer that it does not name. ``make fuzz`` asks for longer."""

import random
from pathlib import Path

import httpx
import pytest

from bench.contract import examine
from tests.fakes.server_process import ServerProcess

EXAMPLES = 5


@pytest.mark.takes(15)
def test_every_answer_is_one_that_the_contract_names(server: ServerProcess, tmp_path: Path) -> None:
    seed = random.SystemRandom().randrange(1_000_000)
    print(f"seed {seed}")
    found = examine(
        server.url,
        server.key,
        tmp_path,
        seed=seed,
        examples=EXAMPLES,
        phases="fuzzing",
    )
    assert found.failures == (), f"seed {seed}: {found.said}"
    assert found.operations > 50
    assert found.requests > found.operations
    assert " ERROR " not in server.log.read_text(encoding="utf-8")


def test_every_operation_names_what_gate_protocol_and_limits_answer(server: ServerProcess) -> None:
    paths = httpx.get(server.url + "/schema/openapi.json", timeout=20).json()["paths"]
    for path, operations in paths.items():
        for operation in operations.values():
            named = set(operation["responses"])
            assert {"400", "405", "408", "413", "431", "500", "503"} <= named, path
            for_strangers = operation.get("security") == []
            assert {"401", "403"} <= named or for_strangers, path
            assert ("429" in named) or not for_strangers, path


def test_every_message_is_named_and_every_name_is_there(server: ServerProcess) -> None:
    text = httpx.get(server.url + "/schema/openapi.json", timeout=20).text
    document = httpx.get(server.url + "/schema/openapi.json", timeout=20).json()
    names = {part.split('"')[0] for part in text.split("#/components/schemas/")[1:]}
    assert names <= set(document["components"]["schemas"])
    assert document["components"]["schemas"]["IssueTicket"]["additionalProperties"] is False
    assert httpx.get(server.url + "/schema/openapi.json").text == text, "made once, without dice"
