// The hall said no: why, and what to do next.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        spacing: Theme.grid * 3

        Item {
            Layout.fillHeight: true
        }

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "warning"
            colour: Theme.warn
            size: Theme.grid * 16
        }

        KitText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: screen.kiosk.message.title
            font.pixelSize: Theme.sizeHeading
            font.bold: true
        }

        KitText {
            objectName: "kiosk.refusal"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: screen.kiosk.message.sentence
            font.pixelSize: Theme.portrait ? Theme.sizeTitle : Theme.sizeBody
        }

        KitText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("kiosk-refused-hint")
            color: Theme.inkSoft
        }

        Item {
            Layout.fillHeight: true
        }

        GridLayout {
            Layout.fillWidth: true
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.grid * 3
            rowSpacing: Theme.grid * 2

            PrimaryButton {
                objectName: "kiosk.another"
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                Layout.preferredHeight: Theme.grid * 14
                text: qsTr("kiosk-choose-another")
                onClicked: screen.kiosk.back()
            }

            QuietButton {
                objectName: screen.shown ? "kiosk.home" : ""
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.grid * 14
                letters: Theme.sizeBody
                text: qsTr("kiosk-home")
                iconName: "home"
                onClicked: screen.kiosk.home()
            }
        }
    }
}
