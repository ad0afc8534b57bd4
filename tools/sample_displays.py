"""What happens with displays and notices in the story that a sample journal tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from server.domain import commands as c
from server.domain.displays import DisplayArrangement, DisplayTrouble
from server.domain.notices import Text

if TYPE_CHECKING:
    from tools.sample_story import Teller


def come_and_go(teller: Teller) -> None:
    for display, zone in (("east 1", "east"), ("east 2", "east"), ("entrance", "")):
        teller.do(c.JoinDisplay, display=display, zone=zone, speaks=True)
    teller.do(c.LeaveDisplay, display="east 1")
    teller.do(c.JoinDisplay, display="east 1", zone="west", speaks=True)


def looked_after_the_day_before(teller: Teller) -> None:
    """One is there overnight, where it was set up to be; some are arranged, one has no sound; one notice is for one day, one for a week."""
    teller.do(c.JoinDisplay, display="stairs", zone="", speaks=True)
    portrait = DisplayArrangement(layout="waiting-room", theme="kawung", volume=0.4)
    teller.do(c.ArrangeDisplay, display="entrance", arrangement=portrait, by="Ani")
    for display in ("east 2", "stairs"):  # one of which is not there
        teller.do(c.ReportDisplay, display=display, troubles=(DisplayTrouble(kind="loudspeaker"),))
    water = Text(id="Air mati sampai sore", en="No water until the evening")
    teller.do(c.PostNotice, notice="water", text=water, by="Ani")
    fair = Text(
        id="Bazar UMKM 🎉 di halaman", en='Small business fair "in the yard"', min="Bazar UMKM di laman"
    )
    teller.do(c.PostNotice, notice="fair", text=fair, until=teller.at(15, days=6), by="Ani")


def looked_after(teller: Teller) -> None:
    """What was arranged, reported and posted the day before still holds, until it is said otherwise."""
    above = DisplayArrangement(
        layout="counter", zone="east", counter="1", playlist="", directions={"west": "left", "2": "up"}
    )
    teller.do(c.ArrangeDisplay, display="east 1", arrangement=above, by="Ani")  # which is there, and moves
    teller.do(c.ArrangeDisplay, display="east 2", arrangement=DisplayArrangement(volume=0.0), by="Ani")
    teller.do(c.ArrangeDisplay, display="east 2", arrangement=None, by="Ani")
    missing = DisplayTrouble(kind="media", detail="pantai.mp4")
    teller.do(c.ReportDisplay, display="east 1", troubles=(missing, DisplayTrouble(kind="voice")))
    teller.do(c.ReportDisplay, display="east 2", troubles=())
    hot = Text(id="Zona barat tutup, silakan ke zona timur", en="The west is closed, please go to the east")
    teller.do(c.PostNotice, notice="west", text=hot, zone="west", urgent=True, by="Ani")
    teller.do(c.PostNotice, notice="tea", text=Text(id="Teh gratis", en="Free tea"), by="Ani")
    teller.do(c.WithdrawNotice, notice="tea", by="Ani")
