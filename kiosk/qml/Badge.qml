// The sign at the head of a row: its number in a ring, or a drawing.
import QtQuick
import Giliran.Kit

Rectangle {
    id: badge

    property int count: 0
    property string iconName
    property real side: Math.round(Theme.grid * 5)

    implicitWidth: side
    implicitHeight: side
    radius: side / 2
    color: Theme.ground
    border.color: iconName === "" ? Theme.primary : "transparent"
    border.width: Theme.stroke

    KitText {
        anchors.fill: parent
        anchors.margins: Theme.grid * 0.5
        visible: badge.iconName === ""
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: badge.count
        color: Theme.primary
        font.pixelSize: Theme.leastLetters
        font.bold: true
        fontSizeMode: Text.Fit
        minimumPixelSize: 6
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Icon {
        anchors.centerIn: parent
        visible: badge.iconName !== ""
        name: badge.iconName
        colour: Theme.primary
        size: Math.round(badge.side * 0.66)
    }
}
