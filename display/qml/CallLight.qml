// The light of a call: each is one of those that display/panels/flash.py lets through, never over three in a second, and of a frame
// alone, never of the whole panel. Where nothing may move it stands still as long as the call is announced.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: frame

    required property HallDisplay calls
    property bool on: true

    color: "transparent"
    border.width: Theme.grid * 4
    opacity: Theme.reducedMotion && calls.flashing && on ? 1 : 0

    Connections {
        target: frame.calls

        function onFlashed(): void {
            if (!Theme.reducedMotion && frame.on)
                flash.restart();
        }
    }

    SequentialAnimation {
        id: flash

        NumberAnimation { target: frame; property: "opacity"; to: 1; duration: 120; easing.type: Easing.OutCubic }
        PauseAnimation { duration: 100 }
        NumberAnimation { target: frame; property: "opacity"; to: 0; duration: 240; easing.type: Easing.OutCubic }
    }
}
