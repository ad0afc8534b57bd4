// A card of paper on the ground. What is put in stands inside its padding; its size is the owner's to say, or
// *contentHeight* plus the padding.
import QtQuick
import Giliran.Kit

Rectangle {
    id: panel

    property real padding: Theme.grid * 3
    property real contentWidth: 0
    property real contentHeight: 0
    default property alias content: inside.data

    implicitWidth: contentWidth + 2 * padding
    implicitHeight: contentHeight + 2 * padding
    radius: Theme.radius
    color: Theme.surface
    border.color: Theme.line
    border.width: Theme.stroke

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: panel.padding
    }
}
