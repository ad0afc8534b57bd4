"""An offer names one certificate and nothing besides."""

import base64

import pytest

from qtkit.pairing.certificate import NoCertificate, der_of, pem_of

DER = bytes(range(200))


def test_what_is_kept_says_the_same_as_what_was_offered() -> None:
    assert der_of(pem_of(DER)) == DER
    assert der_of(pem_of(DER).replace("\n", "\r\n")) == DER


@pytest.mark.parametrize(
    "pem",
    [
        "",
        "nothing",
        pem_of(DER) + pem_of(b"another"),
        pem_of(b"another") + "\n" + pem_of(DER),
        pem_of(DER) + "-----BEGIN PRIVATE KEY-----",
        "-----BEGIN CERTIFICATE-----\n=A\n-----END CERTIFICATE-----",
        "-----BEGIN CERTIFICATE-----\n" + base64.b64encode(DER).decode() + "\n",
    ],
)
def test_a_second_certificate_would_be_trusted_without_being_in_the_digits(pem: str) -> None:
    with pytest.raises(NoCertificate):
        der_of(pem)
