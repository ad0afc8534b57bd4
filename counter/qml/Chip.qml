// A short fact about the visitor: an icon and a word.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: chip

    property string text
    property string iconName
    property color fill: Theme.ground
    property color colour: Theme.ink
    property color edge: Theme.line

    implicitWidth: row.implicitWidth + Theme.sizeSmall * 1.4
    implicitHeight: Math.round(Theme.sizeSmall * 2)
    radius: height / 2
    color: fill
    border.color: edge
    border.width: Math.max(1, Theme.stroke / 2)
    visible: text !== ""
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    RowLayout {
        id: row

        anchors.centerIn: parent
        spacing: Theme.sizeSmall * 0.5

        Icon {
            visible: chip.iconName !== ""
            name: chip.iconName
            colour: chip.colour
            size: Math.round(Theme.sizeSmall * 1.2)
        }

        KitText {
            text: chip.text
            color: chip.colour
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
