"""What QML sees of a picture, and that it is told only of another one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject

from kiosk import views
from kiosk.pictures import (
    AppointmentPicture,
    Bundle,
    Card,
    Choices,
    ClosedPicture,
    HelpPicture,
    Message,
    Question,
    Standard,
    TicketPicture,
    Typing,
    Ways,
)

CARD = Card(id="a/b", icon="tax", title="Pajak", note="3 orang menunggu", closed=True)
PICTURES = {
    views.ChoicesView: Choices(title="Pilih", cards=(CARD,), page=1, pages=3, basket="2 layanan"),
    views.WaysView: Ways(cards=(CARD,)),
    views.TypingView: Typing(
        title="Cari", text="ktp", hint="Ketik", wrong=True, busy=True, ready=True, rows=("ab", "c")
    ),
    views.StandardView: Standard(
        service="KTP",
        papers=(CARD,),
        all_there=True,
        procedure=("Datang",),
        priorities=(CARD,),
        can_add=False,
        can_print=True,
        waiting="3 orang",
        wait="10 menit",
    ),
    views.BundleView: Bundle(title="Paket", cards=(CARD,), can_change=True, priorities=(CARD,), take="Ambil"),
    views.QuestionView: Question(title="NIK", text="1371 0455", wrong=True, ready=True, optional=False),
    views.AppointmentView: AppointmentPicture(service="KTP", when="Besok", can_take=True),
    views.ClosedView: ClosedPicture(service="KTP", reason="Tutup", opens="Besok"),
    views.TicketView: TicketPicture(
        number="A-012", errands=(CARD,), follow_url="http://x", paper_hint="Ambil", can_reprint=True
    ),
    views.HelpView: HelpPicture(state="asked", title="Dipanggil", possible=False),
    views.MessageView: Message(title="Maaf", sentence="Tidak bisa"),
}
QML_NAME = {"follow_url": "followUrl", "paper_hint": "paperHint"} | {
    name: name.split("_")[0] + name.split("_")[1].title()
    for name in ("all_there", "can_add", "can_print", "can_change", "can_take", "can_reprint")
}


@pytest.mark.parametrize("kind", PICTURES, ids=lambda kind: kind.__name__)
def test_every_word_of_a_picture_is_a_property(qapp: object, kind: Callable[[QObject], QObject]) -> None:
    parent = QObject()
    view, picture = kind(parent), PICTURES[kind]  # type: ignore[index]  # one of them
    view.show(picture)  # type: ignore[attr-defined]  # every view has it
    for name in picture.__dataclass_fields__:  # type: ignore[attr-defined]
        shown, meant = view.property(QML_NAME.get(name, name)), getattr(picture, name)
        if name in {"cards", "papers", "priorities", "errands"}:
            assert shown == [
                {
                    "id": "a/b",
                    "icon": "tax",
                    "title": "Pajak",
                    "subtitle": "",
                    "note": "3 orang menunggu",
                    "chosen": False,
                    "closed": True,
                }
            ], name
        else:
            assert shown == (list(meant) if isinstance(meant, tuple) else meant), name


@pytest.mark.parametrize("kind", PICTURES, ids=lambda kind: kind.__name__)
def test_the_same_picture_is_no_news(qapp: object, kind: Callable[[QObject], QObject]) -> None:
    parent = QObject()
    view, picture = kind(parent), PICTURES[kind]  # type: ignore[index]  # one of them
    told: list[int] = []
    view.changed.connect(lambda: told.append(1))  # type: ignore[attr-defined]  # every view has it
    view.show(picture)  # type: ignore[attr-defined]
    view.show(picture)  # type: ignore[attr-defined]
    assert len(told) == 1


def test_a_line_that_grows_leaves_the_papers_under_a_finger_alone(qapp: object) -> None:
    parent = QObject()
    view = views.StandardView(parent)
    view.show(Standard(service="KTP", waiting="3 orang", wait="10 menit"))
    told: list[str] = []
    view.changed.connect(lambda: told.append("changed"))
    view.waitingChanged.connect(lambda: told.append("waiting"))
    view.show(Standard(service="KTP", waiting="4 orang", wait="12 menit"))
    assert told == ["waiting"]
    assert (view.property("waiting"), view.property("wait")) == ("4 orang", "12 menit")
