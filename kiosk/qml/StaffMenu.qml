// The staff's menu: over everything, behind a PIN. Dark, so that nobody takes it for a visitor's screen.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Rectangle {
    id: menu

    required property Staff staff

    objectName: "kiosk.staffMenu"
    visible: staff.page !== ""
    color: Theme.header
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("staff-title")

    // Nothing below is touched through it.
    MouseArea {
        anchors.fill: parent
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.grid * 2.5

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.grid * 2

            Icon {
                name: "settings"
                colour: Theme.accent
                size: Theme.grid * 6
            }

            FitText {
                Layout.fillWidth: true
                text: qsTr("staff-title")
                color: Theme.onHeader
                letters: Theme.sizeTitle
                bold: true
                lines: 1
            }

            QuietButton {
                objectName: "kiosk.staff.back"
                visible: menu.staff.page !== "pin" && menu.staff.page !== "menu"
                text: qsTr("kiosk-back")
                iconName: "back"
                onClicked: menu.staff.go("menu")
            }

            QuietButton {
                objectName: "kiosk.staff.close"
                text: qsTr("staff-close")
                iconName: "close"
                onClicked: menu.staff.close()
            }
        }

        FitText {
            objectName: "kiosk.staff.sentence"
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredHeight: Theme.sizeBody * 1.5
            text: menu.staff.sentence
            color: Theme.accent
            lines: 2
            Accessible.role: Accessible.AlertMessage
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            PinPad {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.grid * 60)
                height: Math.min(parent.height, Theme.grid * 88)
                visible: menu.staff.page === "pin"
                staff: menu.staff
            }

            StaffWork {
                anchors.fill: parent
                visible: menu.staff.page === "menu"
                staff: menu.staff
            }

            StaffPrinters {
                anchors.fill: parent
                visible: menu.staff.page === "printers"
                staff: menu.staff
            }

            StaffEnd {
                anchors.centerIn: parent
                width: Math.min(parent.width, Theme.grid * 90)
                visible: menu.staff.page === "end"
                staff: menu.staff
            }
        }
    }

    ReachRule {
        anchors.fill: parent
        visible: menu.staff.page === "reach"
        staff: menu.staff
    }
}
