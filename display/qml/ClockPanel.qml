// The hour as a panel of its own, for a layout without a header.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: panel

    required property Parts parts

    radius: Theme.radius
    color: Theme.header

    HallHour {
        anchors.centerIn: panel
        scale: Math.min(2, (panel.width - Theme.grid * 4) / implicitWidth, (panel.height - Theme.grid * 2) / implicitHeight)
        clock: panel.parts.clock
    }
}
