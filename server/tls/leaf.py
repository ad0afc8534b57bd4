"""The server's certificate, which the hall's authority signs: for a year, for the names and addresses that the server has now.

Must not know when somebody looks after it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Address
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from server.tls.authority import BEGINNING, Authority
from server.tls.files import certificates_in, pem_of, secret_pem_of
from server.tls.mistakes import TlsMistake
from server.wholefiles import write_whole
from wire.transport import HALL_NAME

FILE: Final = "server.pem"
"""Key and certificate together, so that the power can never part them. Readable by the server's user only."""
LIFE: Final = timedelta(days=365)
RENEWED_BEFORE: Final = timedelta(days=30)
_LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, kw_only=True)
class Names:
    """What a server is called: its IPv4 *addresses* and its *hosts*' names. The hall's fixed name and 127.0.0.1 come with them."""

    addresses: frozenset[str]
    hosts: frozenset[str]

    def as_extension(self) -> x509.SubjectAlternativeName:
        """As a certificate has them, always in one order."""
        hosts = [HALL_NAME, *sorted(self.hosts)]
        addresses = sorted({*self.addresses, _LOOPBACK})
        return x509.SubjectAlternativeName(
            [*map(x509.DNSName, hosts), *(x509.IPAddress(IPv4Address(each)) for each in addresses)]
        )


def names_from(said: Iterable[str]) -> Names:
    """*said* are addresses and names of hosts, in any mixture; what no certificate could hold is left out."""
    every = frozenset(said)
    addresses = frozenset(each for each in every if _is_address(each))
    return Names(
        addresses=addresses,
        hosts=frozenset(each for each in every - addresses if _is_dns(each)) - {HALL_NAME},
    )


def kept_leaf(data: Path) -> x509.Certificate | None:
    """The certificate in the folder *data*; None where there is none that can be read."""
    try:
        return certificates_in(data / FILE)[0]
    except TlsMistake:
        return None


def is_due(leaf: x509.Certificate, authority: Authority, names: Names, *, now: datetime) -> bool:
    """Whether another one is wanted: this one ends soon, is somebody else's, or the server's names are others by now."""
    return (
        leaf.not_valid_after_utc - now < RENEWED_BEFORE
        or _names_of(leaf) != names.as_extension()
        or not _is_signed_by(authority, leaf)
    )


def issue(data: Path, authority: Authority, names: Names, *, now: datetime) -> x509.Certificate:
    """Another key, and a certificate for it, in the folder *data*. Raises OSError."""
    key = ec.generate_private_key(ec.SECP256R1())
    leaf = _signed(authority, key.public_key(), names, now=now)
    write_whole(data / FILE, secret_pem_of(key) + pem_of(leaf).encode("ascii"), mode=0o600)
    return leaf


def _signed(
    authority: Authority, key: ec.EllipticCurvePublicKey, names: Names, *, now: datetime
) -> x509.Certificate:
    signer = authority.certificate.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    return (
        x509.CertificateBuilder()
        .subject_name(x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, HALL_NAME)]))
        .issuer_name(authority.certificate.subject)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGINNING)
        .not_valid_after(min(max(now, BEGINNING) + LIFE, authority.certificate.not_valid_after_utc))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(names.as_extension(), critical=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(signer), critical=False)
        .sign(authority.key, hashes.SHA256())
    )


def _names_of(leaf: x509.Certificate) -> x509.SubjectAlternativeName | None:
    try:
        return leaf.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return None


def _is_signed_by(authority: Authority, leaf: x509.Certificate) -> bool:
    try:
        leaf.verify_directly_issued_by(authority.certificate)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _is_address(text: str) -> bool:
    try:
        IPv4Address(text)
    except ValueError:
        return False
    return True


def _is_dns(host: str) -> bool:
    # A machine may be called anything; a certificate holds what DNS could.
    return host.isascii() and 0 < len(host) <= 253 and all(_is_label(each) for each in host.split("."))


def _is_label(text: str) -> bool:
    return 0 < len(text) <= 63 and text.replace("-", "").isalnum() and not text.startswith("-")
