"""All that a panel may look at, in one piece for QML. Knows the view-models, nothing else."""

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from display.layouts.plan_viewmodel import LayoutPlan
from display.media.programme import Programme
from display.panels.calls_viewmodel import HallDisplay
from display.panels.clock_viewmodel import HallClock
from display.panels.counters_viewmodel import CounterBoard
from display.panels.lines_viewmodel import LineBand
from display.panels.missed_viewmodel import MissedCalls
from display.panels.notices_viewmodel import NoticeBoard

QML_IMPORT_NAME = "Giliran.Display"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class Parts(QObject):
    """The view-models of one display, as long as its window. Signal: changed, never: qmllint knows no constant of Python's."""

    changed = Signal()

    def __init__(
        self,
        *,
        calls: HallDisplay,
        clock: HallClock,
        lines: LineBand,
        counters: CounterBoard,
        missed: MissedCalls,
        notices: NoticeBoard,
        programme: Programme,
        plan: LayoutPlan,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._calls, self._clock, self._lines, self._counters = calls, clock, lines, counters
        self._missed, self._notices, self._programme, self._plan = missed, notices, programme, plan

    @Property(HallDisplay, notify=changed)
    def calls(self) -> HallDisplay:
        return self._calls

    @Property(HallClock, notify=changed)
    def clock(self) -> HallClock:
        return self._clock

    @Property(LineBand, notify=changed)
    def lines(self) -> LineBand:
        return self._lines

    @Property(CounterBoard, notify=changed)
    def counters(self) -> CounterBoard:
        return self._counters

    @Property(MissedCalls, notify=changed)
    def missed(self) -> MissedCalls:
        return self._missed

    @Property(NoticeBoard, notify=changed)
    def notices(self) -> NoticeBoard:
        return self._notices

    @Property(Programme, notify=changed)
    def programme(self) -> Programme:
        return self._programme

    @Property(LayoutPlan, notify=changed)
    def plan(self) -> LayoutPlan:
        return self._plan
