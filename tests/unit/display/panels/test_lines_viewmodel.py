"""The lines are leafed through page by page."""

from tests.fakes.display_hall import SMALL_MALL
from tests.fakes.display_scene import Scene
from tests.unit.display.panels.conftest import leaves, see


def test_many_lines_are_leafed_through(scene: Scene) -> None:
    for line in SMALL_MALL.lines:
        scene.happen(scene.hall.takes_a_number(line.id))
    leaves(scene.band).setProperty("perPage", 2)

    assert [line["line"] for line in see(leaves(scene.band), "open")] == ["dukcapil/ktp", "dukcapil/akta"]
    leaves(scene.band).turn()
    assert [line["line"] for line in see(leaves(scene.band), "open")] == ["pajak/npwp"]
    leaves(scene.band).turn()
    assert see(leaves(scene.band), "page") == 0
