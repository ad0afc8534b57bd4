"""The screens of a new device for pictures, each set up at once, without a server.

Knows the scenes that there are. Must not know how a picture is taken.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtQuick import QQuickWindow

from qtkit.pairing.door import show
from qtkit.pairing.sight import Sight
from qtkit.pairing.viewmodel import PairingView
from qtkit.stage import Stage
from wire.pairing import DeviceKind

SIZES: Final = ((1024, 768), (1080, 1920), (1920, 1080))
_HALL: Final = "Mal Pelayanan Publik Batu Gadang"
_HALLS: Final = (
    {"hall": "batu-gadang-1", "name": _HALL, "address": "192.168.1.10:8420"},
    {"hall": "kota-lama-1", "name": "Mal Pelayanan Publik Kota Lama", "address": "192.168.1.20:8420"},
)
_DIGITS: Final = "480913"


@dataclass(frozen=True, kw_only=True, slots=True)
class PairingScene:
    """One picture: its *name*, what there is to see, and who asks."""

    name: str
    sight: Sight
    kind: DeviceKind = "kiosk"
    machine: str = "kios-pintu-masuk"
    contrast: bool = False


SCENES: Final = (
    PairingScene(name="searching", sight=Sight(page="waiting")),
    PairingScene(name="unproven", sight=Sight(page="waiting", hint="unproven", hall=_HALL)),
    PairingScene(name="choosing", sight=Sight(page="choosing", halls=_HALLS)),
    PairingScene(name="code", sight=Sight(page="code", digits=_DIGITS, hall=_HALL)),
    PairingScene(
        name="code-of-two-halls",
        sight=Sight(page="code", digits="000888", hall=_HALL, halls=_HALLS),
        kind="display",
        machine="layar-ruang-tunggu-lantai-dua-sayap-timur-dekat-tangga-utama-pc-display-017",
    ),
    PairingScene(
        name="code-contrast",
        sight=Sight(page="code", digits=_DIGITS, hall=_HALL),
        kind="counter",
        contrast=True,
    ),
    PairingScene(name="refused", sight=Sight(page="refused", hall=_HALL), kind="counter", machine="loket-07"),
    PairingScene(name="done", sight=Sight(page="done", hall=_HALL), kind="counter", machine="loket-07"),
)


def open_scene(
    scene: PairingScene, stage: Stage, *, language: str, size: tuple[int, int]
) -> tuple[object, QQuickWindow]:
    """What the scene needs to stay alive, and its window."""
    view = PairingView(kind=scene.kind, machine=scene.machine, languages=stage.languages, language=language)
    view.see(scene.sight)
    stage.theme.setProperty("highContrast", scene.contrast)
    return view, show(stage, view, size=size)
