"""Who types at the server's machine, and what they are told where they may not."""

from pathlib import Path

import pytest

from server import console
from server.arranging import reaching
from server.arranging.remote import NotDone
from server.auditing.opening import told
from server.enrolling import command as staff

ADVICE = "; run it as the user who runs the server"


def forbidden(*_: object, **__: object) -> int:
    raise PermissionError(13, "Permission denied", "/srv/data/audit.key")


def forbidden_in_words() -> str:
    try:
        forbidden()
    except PermissionError as error:
        raise NotDone("the hall's authority cannot be read from /srv/data/authority.pem") from error
    return ""


def test_a_forgotten_sudo_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert told("audit", forbidden) == 2
    assert capsys.readouterr().err == f"audit: [Errno 13] Permission denied: '/srv/data/audit.key'{ADVICE}\n"
    assert reaching.exit_status("device", forbidden_in_words) == 2
    assert capsys.readouterr().err.endswith(f"/srv/data/authority.pem{ADVICE}\n")
    monkeypatch.setattr(staff, "load_settings", forbidden)
    assert staff.main(["list"]) == 2
    assert capsys.readouterr().err.endswith(f"{ADVICE}\n")


def test_other_mistakes_are_told_as_they_are() -> None:
    assert console.told(FileNotFoundError(2, "No such file", str(Path("x")))) == "[Errno 2] No such file: 'x'"
    assert console.told(NotDone("nothing\nthere")) == "nothing there"
