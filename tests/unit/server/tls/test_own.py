"""The site's own certificate is checked before anybody sees it, and whoever set it up is told what is wrong."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.doors import own_files
from server.settings import Tls
from server.tls.mistakes import TlsMistake
from server.tls.own import OwnCertificate, OwnFiles
from tests.fakes.certificates import SiteAuthority
from wire.transport import HALL_NAME

NOW = datetime.now(UTC)


@pytest.fixture
def site(tmp_path: Path) -> SiteAuthority:
    return SiteAuthority.made_in(tmp_path / "site")


def told_of(files: OwnFiles) -> str:
    with pytest.raises(TlsMistake) as told:
        OwnCertificate(files, now=NOW)
    return str(told.value)


def test_a_key_that_does_not_fit(site: SiteAuthority, tmp_path: Path) -> None:
    files = site.sign("a.example")
    other = SiteAuthority.made_in(tmp_path / "other").sign("a.example")
    files.key.write_bytes(other.key.read_bytes())
    assert told_of(files) == f"{files.key}: is not the key of {files.certificate}"


def test_one_that_has_ended(site: SiteAuthority) -> None:
    files = site.sign("a.example", end=NOW - timedelta(hours=1))
    assert told_of(files).startswith(f"{files.certificate}: ended on ")


def test_one_that_does_not_hold_yet(site: SiteAuthority) -> None:
    files = site.sign("a.example", begin=NOW + timedelta(days=2))
    assert told_of(files).startswith(f"{files.certificate}: holds only from ")


def test_one_that_programs_could_not_know_by_its_name(site: SiteAuthority) -> None:
    files = site.sign("antrean.example.go.id", vouches=True)
    assert f"does not carry the name {HALL_NAME}" in told_of(files)


def test_an_authority_that_does_not_vouch_for_it(site: SiteAuthority, tmp_path: Path) -> None:
    files = site.sign(HALL_NAME, vouches=True)
    other = SiteAuthority.made_in(tmp_path / "other")
    site.file.write_bytes(other.file.read_bytes())
    assert told_of(files).startswith(f"{site.file}: does not vouch for {files.certificate} (")


@pytest.mark.parametrize(
    ("spoilt", "content", "said"),
    [
        ("web.pem", None, "web.pem: cannot be read (No such file or directory)"),
        ("web.pem", b"nothing", "web.pem: holds no certificate (PEM) that can be read"),
        ("web.key", b"nothing", "web.key: holds no private key (PEM) that can be read"),
    ],
)
def test_a_file_that_is_not_what_it_should_be(
    site: SiteAuthority, spoilt: str, content: bytes | None, said: str
) -> None:
    files = site.sign("a.example")
    (site.folder / spoilt).unlink()
    if content is not None:
        (site.folder / spoilt).write_bytes(content)
    assert told_of(files) == f"{site.folder}/{said}"


def test_one_that_ends_soon_is_warned_of(site: SiteAuthority, caplog: pytest.LogCaptureFixture) -> None:
    OwnCertificate(site.sign("a.example", end=NOW + timedelta(days=20)), now=NOW)
    assert "the site's certificate ends on" in caplog.text


def test_half_of_it_in_the_settings(tmp_path: Path) -> None:
    assert own_files(Tls(), tmp_path) is None
    for half in (Tls(certificate="web.pem"), Tls(key="web.key"), Tls(authority="site.pem")):
        with pytest.raises(TlsMistake, match="go together"):
            own_files(half, tmp_path)
