"""Certificates and keys as PEM: made, read back from files or complained of.

Knows PEM. Must not know what a certificate is for.
"""

from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
)

from server.tls.mistakes import TlsMistake


def pem_of(certificate: x509.Certificate) -> str:
    """As programs are given it."""
    return certificate.public_bytes(Encoding.PEM).decode("ascii")


def secret_pem_of(key: ec.EllipticCurvePrivateKey) -> bytes:
    """As it is kept. Without a pass phrase: the server must start by itself after a power cut."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def certificates_in(path: Path) -> list[x509.Certificate]:
    """All of *path*, at least one. Raises TlsMistake."""
    try:
        return x509.load_pem_x509_certificates(_content(path))
    except ValueError as error:
        raise TlsMistake(f"{path}: holds no certificate (PEM) that can be read") from error


def key_in(path: Path) -> ec.EllipticCurvePrivateKey:
    """A key of our own making. Raises TlsMistake."""
    try:
        key = load_pem_private_key(_content(path), password=None)
    except (ValueError, TypeError) as error:
        raise TlsMistake(f"{path}: holds no private key (PEM) that can be read") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TlsMistake(f"{path}: is not the key that the server made")
    return key


def public_half_in(path: Path) -> bytes:
    """Of anybody's private key: what a certificate must carry to fit it. Raises TlsMistake."""
    try:
        key = load_pem_private_key(_content(path), password=None)
    except TypeError as error:
        raise TlsMistake(f"{path}: is locked with a pass phrase; the server needs one without") from error
    except ValueError as error:
        raise TlsMistake(f"{path}: holds no private key (PEM) that can be read") from error
    return key.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def bytes_of(key: CertificatePublicKeyTypes) -> bytes:
    """A public key, for comparing."""
    return key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise TlsMistake(f"{path}: cannot be read ({error.strerror})") from error
