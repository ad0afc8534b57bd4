"""What is no ticket's identity is answered without a look into the database."""

import asyncio
from types import SimpleNamespace
from typing import cast

import pytest

from server.service.ports import StorageTrouble, TicketBook
from server.web.office import Office
from server.web.pages import Readings


class BrokenBook:
    """A database that fails whenever it is asked."""

    def ticket(self, ticket: str) -> None:
        raise StorageTrouble("unavailable", ticket)


def standing(ticket: str) -> object:
    readings = Readings(office=cast(Office, SimpleNamespace()), book=cast(TicketBook, BrokenBook()))
    return asyncio.run(readings.standing(ticket))


@pytest.mark.parametrize(
    "ticket", ["", "\0", "0123456789abcdef\0", "0123456789abcdef\n", "x" * 65, "a b" * 8]
)
def test_what_cannot_be_a_ticket_is_not_looked_up(ticket: str) -> None:
    assert standing(ticket) is None


def test_what_can_be_a_ticket_is_looked_up() -> None:
    with pytest.raises(StorageTrouble):
        standing("0123456789abcdef")
