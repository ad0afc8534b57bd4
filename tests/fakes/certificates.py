"""A site's own authority and what it signs: the files that somebody else would bring."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Self

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from server.tls.own import OwnFiles


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _builder(
    subject: str, issuer: str, key: ec.EllipticCurvePrivateKey, begin: datetime, end: datetime
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(_name(subject))
        .issuer_name(_name(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
    )


@dataclass(frozen=True, kw_only=True)
class SiteAuthority:
    """Signs for whatever name it is asked."""

    folder: Path
    key: ec.EllipticCurvePrivateKey

    @classmethod
    def made_in(cls, folder: Path) -> Self:
        """Its certificate is ``site.pem`` in *folder*."""
        folder.mkdir(exist_ok=True)
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        own = _builder("Site", "Site", key, now - timedelta(days=9), now + timedelta(days=900))
        signed = own.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True).sign(
            key, hashes.SHA256()
        )
        (folder / "site.pem").write_bytes(signed.public_bytes(Encoding.PEM))
        return cls(folder=folder, key=key)

    @property
    def file(self) -> Path:
        """What devices would trust."""
        return self.folder / "site.pem"

    def sign(
        self, *names: str, begin: datetime | None = None, end: datetime | None = None, vouches: bool = False
    ) -> OwnFiles:
        """A certificate for *names* and its key, for the next 90 days. *vouches*: programs are to trust this authority."""
        key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.now(UTC)
        builder = _builder(
            names[0], "Site", key, begin or now - timedelta(days=1), end or now + timedelta(days=90)
        )
        signed = builder.add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), critical=False
        ).sign(self.key, hashes.SHA256())
        certificate, key_file = self.folder / "web.pem", self.folder / "web.key"
        certificate.write_bytes(signed.public_bytes(Encoding.PEM))
        key_file.write_bytes(
            key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, NoEncryption())
        )
        return OwnFiles(certificate=certificate, key=key_file, authority=self.file if vouches else None)
