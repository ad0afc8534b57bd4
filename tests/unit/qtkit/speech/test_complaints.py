"""What does not work is logged once, told whenever it changes, and taken back."""

import pytest

from qtkit.speech.complaints import Complaints


def test_a_complaint_is_logged_and_told_once_and_can_be_taken_back(caplog: pytest.LogCaptureFixture) -> None:
    told: list[tuple[str, ...]] = []
    complaints = Complaints(told.append)
    for _ in range(3):
        complaints.make("voice", "nothing is spoken")
    complaints.make("xx", "no voice speaks 'xx'")
    assert complaints.about == ("voice", "xx")
    assert complaints.take_back("voice")
    assert not complaints.take_back("voice"), "it was taken back before"
    assert told == [
        ("nothing is spoken",),
        ("nothing is spoken", "no voice speaks 'xx'"),
        ("no voice speaks 'xx'",),
    ]
    assert [record.getMessage() for record in caplog.records] == ["nothing is spoken", "no voice speaks 'xx'"]


def test_what_fails_again_is_logged_again(caplog: pytest.LogCaptureFixture) -> None:
    complaints = Complaints(lambda _: None)
    complaints.make("voice", "nothing is spoken")
    complaints.take_back("voice")
    complaints.make("voice", "nothing is spoken")
    assert len(caplog.records) == 2
