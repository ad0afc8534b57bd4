"""A printer that prints when the test says so."""

from PySide6.QtCore import QObject, Signal

from kiosk.paperwork.slip import Requirements, Slip


class QuietPrinter(QObject):
    """Keeps the *jobs*: an id and a document each. *asked* counts the questions how it is."""

    begun = Signal(str)
    printed = Signal(str)
    failed = Signal(str, str)
    status_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.jobs: list[tuple[str, Slip | Requirements]] = []
        self.asked = 0

    def print(self, job_id: str, document: Slip | Requirements, /) -> None:
        self.jobs.append((job_id, document))

    def check(self) -> None:
        self.asked += 1
