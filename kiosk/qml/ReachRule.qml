// Where a hand in a wheelchair ends: the screen is touched there, and all that is pressed stands below in the low layout.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: rule

    required property Staff staff

    MouseArea {
        objectName: "kiosk.staff.reachArea"
        anchors.fill: parent
        anchors.topMargin: parent.height * 0.3
        Accessible.role: Accessible.Slider
        Accessible.name: qsTr("staff-reach")
        onClicked: mouse => rule.staff.setReach((y + mouse.y) / rule.height)
    }

    Rectangle {
        y: rule.height * rule.staff.reach
        width: rule.width
        height: rule.height - y
        color: Theme.accent
        opacity: 0.25
    }

    Rectangle {
        objectName: "kiosk.staff.reachLine"
        y: rule.height * rule.staff.reach
        width: rule.width
        height: Theme.stroke * 3
        color: Theme.accent
    }

    KitText {
        x: Theme.margin
        y: rule.height * rule.staff.reach + Theme.grid * 3
        width: rule.width - 2 * Theme.margin
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("staff-reach-hint")
        color: Theme.onHeader
        font.bold: true
    }
}
