// The corner of a card that has been put aside already.
import QtQuick
import Giliran.Kit

Rectangle {
    implicitWidth: Theme.grid * 5
    implicitHeight: implicitWidth
    radius: width / 2
    color: Theme.accent
    Accessible.ignored: true

    Icon {
        anchors.centerIn: parent
        name: "check"
        colour: Theme.onAccent
        size: Math.round(parent.width * 0.68)
    }
}
