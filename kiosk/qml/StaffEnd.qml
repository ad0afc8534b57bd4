// Start again, or end: asked once more, because visitors then stand before nothing.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

ColumnLayout {
    id: end

    required property Staff staff

    spacing: Theme.grid * 3

    KitText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("staff-end-hint")
        color: Theme.onHeader
    }

    QuietButton {
        objectName: "kiosk.staff.restart"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.grid * 14
        text: qsTr("staff-restart")
        iconName: "recall"
        onClicked: end.staff.restart()
    }

    PrimaryButton {
        objectName: "kiosk.staff.quit"
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.grid * 14
        text: qsTr("staff-quit")
        iconName: "power"
        onClicked: end.staff.quit()
    }
}
