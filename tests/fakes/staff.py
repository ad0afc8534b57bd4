"""The officers of the small hall of ``counter_day``, and what the server says when one signs in."""

from datetime import timedelta

from tests.fakes.counter_day import MORNING
from wire.problem import Problem
from wire.staff import Officer, SignedIn, Staff

RINA = Officer(id="rina", name="Rina", agency="dukcapil", card=True)
BUDI = Officer(id="budi", name="Budi", agency="dukcapil")
SITI = Officer(id="siti", name="Siti Nurbaya", agency="pajak", card=True)
SECRETS = Staff(sign_in="secret", officers=(SITI, RINA, BUDI))
NAMES = Staff(sign_in="name", officers=())


def signed_in(officer: Officer = RINA, *, hours: float = 10) -> SignedIn:
    return SignedIn(officer=officer, proof=f"proof-of-{officer.id}", until=MORNING + timedelta(hours=hours))


def refusal(code: str, **params: str | int) -> Problem:
    return Problem(title=code, status=409, detail="", code=code, params=dict(params))
