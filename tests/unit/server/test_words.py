"""An address as it may be logged: the contract's words, and nothing that a stranger put between them (rule 35)."""

import pytest

from server.web.words import ALWAYS, loggable


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/api/commands/issue-ticket", "/api/commands/issue-ticket"),
        ("/t/0123456789abcdef", "/t/…"),
        ("/t/0123456789abcdef/turns", "/t/…/…"),
        ("/api/commands/Budi Santoso 081234567890", "/api/commands/…"),
        ("/api/commands/issue-ticket/../1371014101900042", "/api/commands/issue-ticket/…/…"),
        ("1371014101900042", "…"),
        ("/", "/"),
        ("", ""),
        ("/" * 500, "///////" + "/…"),
        ("/\r\n2026 INFO all is well\x1b[31m", "/…"),
    ],
)
def test_only_the_contracts_words_are_said(path: str, said: str) -> None:
    assert loggable(path, ALWAYS) == said
