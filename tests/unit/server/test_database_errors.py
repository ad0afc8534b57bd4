"""What a database says of an error goes into the log: the reason, and not the row that it quotes (rule 35)."""

import pytest
from sqlalchemy import create_engine, text
from sqlalchemy.exc import IntegrityError, StatementError

from server.service.ports import StorageTrouble
from server.storage.database import open_engine, translated

NAME = "Siti Nurhaliza"


def trouble_of(error: Exception) -> str:
    with pytest.raises(StorageTrouble) as caught, translated():
        raise error
    return str(caught.value)


def test_postgresqls_details_are_left_out() -> None:
    said = (
        'null value in column "kind" violates not-null constraint\n'
        f"DETAIL:  Failing row contains (1, {NAME}).\nCONTEXT:  unnamed portal parameter $1 = '{NAME}'"
    )
    told = trouble_of(IntegrityError("INSERT …", {"officer": NAME}, Exception(said)))
    assert "not-null" in told
    assert NAME not in told


def test_what_was_to_be_stored_is_not_part_of_an_error() -> None:
    engine = open_engine("sqlite://")
    with pytest.raises(StatementError) as careful, engine.connect() as connection:
        connection.execute(text("SELECT :officer, :missing"), {"officer": NAME})
    assert NAME not in str(careful.value)
    engine.dispose()
    careless = create_engine("sqlite://")
    with pytest.raises(StatementError) as told, careless.connect() as connection:
        connection.execute(text("SELECT :officer, :missing"), {"officer": NAME})
    assert NAME in str(told.value), "else this test could not fail"
    careless.dispose()
