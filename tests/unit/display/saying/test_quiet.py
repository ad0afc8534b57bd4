"""A command says once how it ended; what its engines log of the same is not seen besides."""

import pytest

from display.saying.quiet import quiet_engines
from qtkit.speech.complaints import Complaints


def test_a_complaint_is_not_logged_while_a_command_runs_and_is_afterwards(
    caplog: pytest.LogCaptureFixture,
) -> None:
    told: list[tuple[str, ...]] = []
    with quiet_engines():
        Complaints(told.append).make("device", "there is no loudspeaker")
    assert told == [("there is no loudspeaker",)]
    assert caplog.messages == []
    Complaints(told.append).make("device", "there is no loudspeaker")
    assert caplog.messages == ["there is no loudspeaker"]
