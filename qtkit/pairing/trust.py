"""Whom a connection trusts while a device is being let in.

Knows Qt's TLS. Must not know what is said.

What Qt cannot do is hold a chain that it has seen against one authority alone: ``QSslCertificate.verify`` adds the system's authorities and
the application's default ones. So nothing is concluded from the first connection; the second is made anew, and OpenSSL itself lets
nobody finish it who is not certified by the authority that the digits stand for, and for the address that was asked.
"""

from PySide6.QtCore import QByteArray
from PySide6.QtNetwork import QSsl, QSslCertificate, QSslConfiguration, QSslSocket

from qtkit.pairing.certificate import der_of


def unproven() -> QSslConfiguration:
    """Nobody can prove anything yet: only what the digits protect may be said, and nothing that is heard is believed before they are compared."""
    configuration = QSslConfiguration.defaultConfiguration()
    configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyNone)
    configuration.setCaCertificates([])
    return configuration


def proven_by(authority: str) -> QSslConfiguration:
    """Whoever answers must be certified by *authority* (PEM), none of the system's counts. Raises NoCertificate."""
    certificate = QSslCertificate(QByteArray(der_of(authority)), QSsl.EncodingFormat.Der)
    configuration = QSslConfiguration.defaultConfiguration()
    configuration.setPeerVerifyMode(QSslSocket.PeerVerifyMode.VerifyPeer)
    configuration.setCaCertificates([certificate])
    return configuration
