"""The hall's own authority: made on the first start, kept in the data folder for as long as the hall lives.

Devices trust it from their pairing on, so it is never made anew behind anybody's back: without it every one of them would have to be paired again.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from server.tls.files import bytes_of, certificates_in, key_in, pem_of, secret_pem_of
from server.tls.mistakes import TlsMistake
from server.wholefiles import write_whole

CERTIFICATE_FILE: Final = "authority.pem"
KEY_FILE: Final = "authority.key"
BEGINNING: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""From when certificates hold: an old PC whose clock battery is empty starts in the past, and must still know its server."""
_YEARS: Final = 25
_WAY_OUT: Final = (
    "Bring both files back from a backup. Only if there is none: delete both; the next start makes another authority, and every device "
    "must be paired anew"
)


@dataclass(frozen=True, kw_only=True)
class Authority:
    """What signs the server's certificate."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> str:
        """What devices trust."""
        return pem_of(self.certificate)


def kept_authority(data: Path, *, now: datetime) -> Authority:
    """The authority in the folder *data*, made there if there never was one. Raises TlsMistake, OSError."""
    certificate_file, key_file = data / CERTIFICATE_FILE, data / KEY_FILE
    if not _there(certificate_file):
        # The key is written first, so a certificate that is not there was never given to anybody.
        if not _there(key_file):
            write_whole(key_file, secret_pem_of(ec.generate_private_key(ec.SECP256R1())), mode=0o600)
        made = _self_signed(key_in(key_file), now=now)
        write_whole(certificate_file, pem_of(made).encode("ascii"), mode=0o644)
    return _checked(certificate_file, key_file, now=now)


def _there(file: Path) -> bool:
    # A file system may keep the name of a file and lose its bytes when the power goes.
    return file.exists() and file.stat().st_size > 0


def _checked(certificate_file: Path, key_file: Path, *, now: datetime) -> Authority:
    try:
        certificate, key = certificates_in(certificate_file)[0], key_in(key_file)
    except TlsMistake as mistake:
        raise TlsMistake(f"the hall's authority: {mistake}. {_WAY_OUT}") from mistake
    if bytes_of(certificate.public_key()) != bytes_of(key.public_key()):
        raise TlsMistake(f"the hall's authority: {key_file} is not the key of {certificate_file}. {_WAY_OUT}")
    if certificate.not_valid_after_utc < now:
        raise TlsMistake(
            f"the hall's authority: {certificate_file} ended on {certificate.not_valid_after_utc:%Y-%m-%d}. Is this machine's clock "
            "right? If it is: delete both files of the authority; the next start makes another one, and every device must be paired anew"
        )
    return Authority(certificate=certificate, key=key)


def _self_signed(key: ec.EllipticCurvePrivateKey, *, now: datetime) -> x509.Certificate:
    name = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Giliran"),
            x509.NameAttribute(NameOID.COMMON_NAME, "The hall's authority"),
        ]
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(BEGINNING)
        .not_valid_after(max(now, BEGINNING) + timedelta(days=365.25 * _YEARS))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_MAY_SIGN, critical=True)
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )


_MAY_SIGN: Final = x509.KeyUsage(
    digital_signature=False,
    content_commitment=False,
    key_encipherment=False,
    data_encipherment=False,
    key_agreement=False,
    key_cert_sign=True,
    crl_sign=True,
    encipher_only=False,
    decipher_only=False,
)
