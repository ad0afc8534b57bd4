// The ring around what the keyboard would press.
import QtQuick
import Giliran.Kit

Rectangle {
    id: ring

    property real around: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.stroke * 3
    radius: around + Theme.stroke * 3
    color: "transparent"
    border.color: Theme.focus
    border.width: Theme.stroke * 2
}
