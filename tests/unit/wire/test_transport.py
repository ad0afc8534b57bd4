"""By what programs know their server, and when they do not speak at all."""

import pytest

from tests.fakes.messages import hello
from wire.transport import connection_to, is_fit


def test_who_trusts_an_authority_never_speaks_without_tls_and_nobody_with_tls_to_a_stranger() -> None:
    assert is_fit("https://192.168.1.10:8420", "PEM")
    assert is_fit("http://192.168.1.10:8420", "")
    assert not is_fit("http://192.168.1.10:8420", "PEM")
    assert not is_fit("https://192.168.1.10:8420", "")


def test_a_connection_needs_a_certificate_that_is_one() -> None:
    with pytest.raises(ValueError, match="no authority is known that vouches for it"):
        connection_to("https://192.168.1.10:8420", "", timeout_seconds=1)
    with pytest.raises(ValueError, match="holds no certificate"):
        connection_to("https://192.168.1.10:8420", "nothing", timeout_seconds=1)


@pytest.mark.parametrize(
    ("pages_url", "pages_port", "found"),
    [
        ("", 0, "https://192.168.1.10:8420"),
        ("", 8421, "http://192.168.1.10:8421"),
        ("https://antrean.example.go.id", 8421, "https://antrean.example.go.id"),
    ],
)
def test_phones_are_led_to_where_the_server_says(pages_url: str, pages_port: int, found: str) -> None:
    said = hello(pages_url=pages_url, pages_port=pages_port)
    assert said.pages_at("https://192.168.1.10:8420") == found
