"""A door that always opens, and a workshop in which there is nothing to do: for pictures and tests."""

from collections.abc import Sequence

from kiosk.staff.ports import Offered, Row


class AnyPin:
    """Implements ``ports.Pin``: whatever is typed opens."""

    def is_set(self) -> bool:
        """Always."""
        return True

    def check(self, _pin: str, /) -> bool:
        """Always."""
        return True


class NoWorkshop:
    """Implements ``ports.Workshop``; remembers how loud and how low it was set."""

    def __init__(self, rows: Sequence[Row] = (), printers: Sequence[Offered] = ()) -> None:
        self._rows, self._printers = tuple(rows), tuple(printers)
        self.volume = 0.8
        self.refused = 0
        self.reach = 0.5

    def rows(self) -> Sequence[Row]:
        """Those that were given."""
        return self._rows

    def printers(self) -> Sequence[Offered]:
        """Those that were given."""
        return self._printers

    def choose_printer(self, printer: str) -> str:  # noqa: ARG002  the protocol's signature
        """Nothing."""
        return ""

    def test_print(self) -> str:
        """Nothing."""
        return ""

    def reprint(self) -> str:
        """Nothing."""
        return ""

    def paper_replaced(self) -> str:
        """Nothing."""
        return ""

    def forget_refused(self) -> str:
        """Nothing is left."""
        self.refused = 0
        return ""

    def set_volume(self, volume: float) -> None:
        """Remember it."""
        self.volume = volume

    def set_reach(self, reach: float) -> None:
        """Remember it."""
        self.reach = reach
