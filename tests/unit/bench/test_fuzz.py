"""What ``make fuzz`` sends and asks: every kind of bytes comes up, a seed has a run again, names come up often and nothing else changes."""

import random
from typing import Any

from bench.contract import narrowed_to
from bench.mangled import Mangler

WORD: dict[str, Any] = {"type": "string", "maxLength": 80}


def made(seed: int, times: int = 300) -> list[tuple[str, list[bytes]]]:
    mangler = Mangler(random.Random(seed), "the-key")
    return [mangler.any_kind() for _ in range(times)]


def test_every_kind_comes_up_and_a_seed_has_a_run_again() -> None:
    first = made(1)
    assert {kind for kind, _ in first} == set(Mangler(random.Random(0), "").kinds)
    assert first == made(1)
    assert first != made(2)


def test_silence_alone_sends_nothing() -> None:
    assert all((kind == "silence") is (b"".join(pieces) == b"") for kind, pieces in made(3))


def test_some_requests_get_further_with_the_key() -> None:
    sent = [b"".join(pieces) for _, pieces in made(4)]
    assert any(b"Bearer the-key" in each for each in sent)
    assert any(each and b"Bearer" not in each for each in sent)


def test_names_of_the_hall_come_up_and_what_is_allowed_stays() -> None:
    document = {
        "components": {
            "schemas": {
                "CallNext": {"properties": {"counter": WORD, "note": WORD}},
                "IssueTicket": {
                    "properties": {
                        "also": {"type": "array", "items": WORD},
                        "service": {"anyOf": [WORD, {"type": "null"}], "default": None},
                    }
                },
            }
        },
        "paths": {"/t/{ticket}": {"get": {"parameters": [{"name": "ticket", "schema": WORD}]}}},
    }
    names = {"counter": ["1"], "also": ["reg/card"], "service": ["reg/card"], "ticket": ["t1"]}
    narrowed = narrowed_to(names, document)
    schemas = narrowed["components"]["schemas"]
    assert schemas["CallNext"]["properties"] == {"counter": {"anyOf": [{"enum": ["1"]}, WORD]}, "note": WORD}
    issue = schemas["IssueTicket"]["properties"]
    assert issue["also"]["items"] == {"anyOf": [{"enum": ["reg/card"]}, WORD]}
    assert issue["service"]["anyOf"] == [{"enum": ["reg/card"]}, WORD, {"type": "null"}]
    parameter = narrowed["paths"]["/t/{ticket}"]["get"]["parameters"][0]
    assert parameter["schema"] == {"anyOf": [{"enum": ["t1"]}, WORD]}
