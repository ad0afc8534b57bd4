"""The waiting list as a QML model that changes row by row, so that the list neither jumps nor flickers.

Knows rows and Qt's models. Must not know the hall.
"""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtQml import QmlElement

from counter.desk.rows import Row

QML_IMPORT_NAME = "Giliran.Counter"
QML_IMPORT_MAJOR_VERSION = 1

_NAMES = Row._fields
_FIRST_ROLE = Qt.ItemDataRole.UserRole + 1


@QmlElement
class WaitingRows(QAbstractListModel):
    """One role for each field of a Row. Who waits comes first, then who was set aside; one of them may be marked as next."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._waiting: Sequence[Row] = ()
        self._held: Sequence[Row] = ()
        self._next = ""

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """How many wait."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """A field of a row."""
        if not index.isValid() or role < _FIRST_ROLE:
            return None
        return getattr(self._rows[index.row()], _NAMES[role - _FIRST_ROLE])

    def roleNames(self) -> dict[int, QByteArray]:
        """The names QML knows the fields by."""
        return {_FIRST_ROLE + place: QByteArray(name.encode()) for place, name in enumerate(_NAMES)}

    def replace(self, rows: Sequence[Row]) -> None:
        """These wait: who left goes, who came is put in, who stayed is told of changes."""
        if rows != self._waiting:
            self._waiting = rows
            self._lay()

    def set_aside(self, rows: Sequence[Row]) -> None:
        """These are held, and stand below those who wait."""
        if rows != self._held:
            self._held = rows
            self._lay()

    def mark(self, ticket: str) -> None:
        """It is the turn of *ticket*; of nobody that is known where it is empty."""
        if ticket != self._next:
            self._next = ticket
            self._lay()

    def _lay(self) -> None:
        waits = {row.ticket for row in self._waiting}
        # The two lists come one after the other: for a moment somebody may stand in both.
        held = [row for row in self._held if row.ticket not in waits]
        rows = [row._replace(nextUp=True) if row.ticket == self._next else row for row in self._waiting]
        self._show([*rows, *held])

    def _show(self, rows: Sequence[Row]) -> None:
        staying = {row.ticket for row in rows}
        for place in range(len(self._rows) - 1, -1, -1):
            if self._rows[place].ticket not in staying:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        for place, row in enumerate(rows):
            self._put(place, row)

    def _put(self, place: int, row: Row) -> None:
        if place < len(self._rows) and self._rows[place].ticket == row.ticket:
            known: int | None = place
        else:
            known = next(
                (at for at in range(place + 1, len(self._rows)) if self._rows[at].ticket == row.ticket), None
            )
        if known is None:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, row)
            self.endInsertRows()
            return
        if known != place:
            self.beginMoveRows(QModelIndex(), known, known, QModelIndex(), place)
            del self._rows[known]
            self._rows.insert(place, row)
            self.endMoveRows()
        if self._rows[place] != row:
            self._rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))
