// The PIN: dots for what was typed, ten digits, erase and enter.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

ColumnLayout {
    id: pad

    required property Staff staff
    readonly property list<string> keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "erase", "0", "enter"]

    spacing: Theme.grid * 2

    KitText {
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: qsTr("staff-pin")
        color: Theme.onHeader
    }

    Row {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredHeight: Theme.grid * 4
        spacing: Theme.grid * 1.5

        Repeater {
            model: 8

            Rectangle {
                required property int index

                width: Theme.grid * 3
                height: width
                radius: width / 2
                color: index < pad.staff.dots ? Theme.accent : "transparent"
                border.color: Theme.onHeader
                border.width: Theme.stroke
                opacity: index < Math.max(4, pad.staff.dots) ? 1 : 0.25
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        columns: 3
        columnSpacing: Theme.grid * 2
        rowSpacing: Theme.grid * 2
        uniformCellWidths: true
        uniformCellHeights: true

        Repeater {
            model: pad.keys

            QuietButton {
                id: key

                required property string modelData
                readonly property bool digit: modelData.length === 1

                objectName: "kiosk.pin." + modelData
                Layout.fillWidth: true
                Layout.fillHeight: true
                letters: Theme.sizeTitle
                text: digit ? modelData : ""
                iconName: modelData === "erase" ? "backspace" : modelData === "enter" ? "check" : ""
                fill: modelData === "enter" ? Theme.primary : Theme.surface
                colour: modelData === "enter" ? Theme.onPrimary : Theme.ink
                Accessible.name: modelData === "erase" ? qsTr("kiosk-erase") : modelData === "enter" ? qsTr("staff-enter") : modelData
                onClicked: digit ? pad.staff.digit(modelData) : modelData === "erase" ? pad.staff.erase() : pad.staff.enter()
            }
        }
    }
}
