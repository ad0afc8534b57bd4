"""What the port shows: renewed in time, for the addresses of now, taken anew, and never worse than before."""

import asyncio
import os
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509

from server.tls.contexts import why_not_believed
from server.tls.leaf import FILE, Names, names_from
from server.tls.own import OwnFiles
from server.tls.tending import Certificates
from tests.fakes.certificates import SiteAuthority
from wire.transport import HALL_NAME


class Port:
    """Certificates whose clock and addresses the test moves."""

    def __init__(self, data: Path, own: OwnFiles | None = None) -> None:
        self.data = data
        self.now = datetime.now(UTC)
        self.said = ["192.168.1.10", "mpp-server"]
        self.certificates = Certificates(data, own=own, names=self._names, clock=lambda: self.now)

    def _names(self) -> Names:
        return names_from(self.said)

    def tend(self) -> None:
        asyncio.run(self.certificates.tend())

    def shown(self, name: str | None = HALL_NAME) -> x509.Certificate:
        """What somebody sees who asks for *name*."""
        trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
        to_server, to_client = ssl.MemoryBIO(), ssl.MemoryBIO()
        client = trusting.wrap_bio(to_client, to_server, server_hostname=name)
        server = self.certificates.context.wrap_bio(to_server, to_client, server_side=True)
        for side in (client, server, client):
            try:
                side.do_handshake()
            except ssl.SSLWantReadError:
                continue
        der = client.getpeercert(binary_form=True)
        assert der is not None
        return x509.load_der_x509_certificate(der)

    def believed(self) -> bool:
        return not why_not_believed(self.certificates.context, self.certificates.authority)


@pytest.fixture
def port(tmp_path: Path) -> Port:
    return Port(tmp_path)


def names_in(certificate: x509.Certificate) -> list[str]:
    return [
        str(each.value)
        for each in certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    ]


def test_programs_believe_it_under_the_halls_fixed_name_and_people_under_its_addresses(port: Port) -> None:
    assert port.believed()
    assert names_in(port.shown()) == [HALL_NAME, "mpp-server", "127.0.0.1", "192.168.1.10"]
    assert (port.data / FILE).stat().st_mode & 0o777 == 0o600


def test_a_restart_shows_the_same_one(port: Port) -> None:
    assert Port(port.data).shown().serial_number == port.shown().serial_number


def test_it_is_renewed_30_days_before_it_ends_and_programs_need_no_other_authority(port: Port) -> None:
    first, authority = port.shown(), port.certificates.authority
    port.now = first.not_valid_after_utc - timedelta(days=30)
    port.tend()
    assert port.shown() == first
    port.now += timedelta(seconds=1)
    port.tend()
    assert port.shown().not_valid_after_utc - port.now > timedelta(days=364)
    assert port.believed()
    assert port.certificates.authority == authority


def test_another_address_is_in_the_certificate_as_soon_as_somebody_looks(port: Port) -> None:
    port.said = ["10.8.0.3"]
    port.tend()
    assert names_in(port.shown()) == [HALL_NAME, "10.8.0.3", "127.0.0.1"]


def test_names_that_no_certificate_can_hold_are_left_out(port: Port) -> None:
    port.said = ["pc_loket é", "-x", "", "10.8.0.3"]
    port.tend()
    assert names_in(port.shown()) == [HALL_NAME, "10.8.0.3", "127.0.0.1"]


@pytest.mark.parametrize("left", [0, 1, 250, 600])
def test_half_a_file_after_a_power_cut_is_made_anew_and_the_authority_is_not(port: Port, left: int) -> None:
    authority = port.certificates.authority
    whole = (port.data / FILE).read_bytes()
    (port.data / FILE).write_bytes(whole[:left])
    again = Port(port.data)
    assert again.believed()
    assert again.certificates.authority == authority


def test_a_certificate_of_another_authority_is_not_shown(port: Port, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    Port(tmp_path / "other")
    (tmp_path / "other" / FILE).replace(port.data / FILE)
    assert Port(port.data).believed()


@pytest.fixture
def full_disk(port: Port) -> Iterator[None]:
    """Nothing can be written beside it: the draft's name is taken by a folder."""
    draft = port.data / f"{FILE}.new"
    (draft / "x").mkdir(parents=True)
    yield
    (draft / "x").rmdir()
    draft.rmdir()


@pytest.mark.usefixtures("full_disk")
def test_what_cannot_be_written_is_told_once_and_the_last_one_goes_on(
    port: Port, caplog: pytest.LogCaptureFixture
) -> None:
    first = port.shown()
    port.said = ["10.8.0.3"]
    port.tend()
    port.tend()
    assert port.shown() == first
    assert caplog.text.count("cannot be renewed") == 1
    again = Port(port.data)
    assert again.shown() == first


def test_browsers_see_the_sites_own_and_programs_the_halls(tmp_path: Path) -> None:
    site = SiteAuthority.made_in(tmp_path / "site")
    port = Port(tmp_path, site.sign("antrean.example.go.id"))
    assert names_in(port.shown("antrean.example.go.id")) == ["antrean.example.go.id"]
    assert HALL_NAME in names_in(port.shown())
    assert HALL_NAME in names_in(port.shown(None))
    assert port.believed()


def test_with_an_authority_of_the_sites_programs_trust_that(tmp_path: Path) -> None:
    site = SiteAuthority.made_in(tmp_path / "site")
    port = Port(tmp_path, site.sign("antrean.example.go.id", HALL_NAME, vouches=True))
    assert port.certificates.authority == site.file.read_text(encoding="ascii")
    assert port.believed()
    assert not (tmp_path / "authority.key").exists()


def test_the_sites_own_is_taken_anew_when_it_changes_unless_it_cannot_be_used(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = SiteAuthority.made_in(tmp_path / "site")
    files = site.sign("a.example")
    port = Port(tmp_path, files)
    first = port.shown("a.example")

    half = files.certificate.read_bytes()[:300]
    files.certificate.write_bytes(half)
    port.tend()
    port.tend()
    assert port.shown("a.example") == first
    assert caplog.text.count("is not taken") == 1

    site.sign("a.example")
    os.utime(files.key, ns=(1, 1))
    port.tend()
    assert port.shown("a.example") != first
