// Who comes first: clear, but quieter than the one button below.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

ColumnLayout {
    id: priorities

    required property Kiosk kiosk

    spacing: Theme.grid * 1.5

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.grid * 1.5

        Icon {
            name: "priority"
            colour: Theme.primary
            size: Math.round(Theme.sizeBody * 1.2)
        }

        KitText {
            Layout.fillWidth: true
            text: qsTr("kiosk-priority-title")
            font.bold: true
        }
    }

    KitText {
        Layout.fillWidth: true
        text: qsTr("kiosk-priority-hint")
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
    }

    GridLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: 2
        columnSpacing: Theme.grid * 2
        rowSpacing: Theme.grid * 2

        Repeater {
            // Counted, not listed: the buttons stay while what they say changes under a finger.
            model: priorities.kiosk.standard.priorities.length

            QuietButton {
                id: choice

                required property int index
                readonly property var card: priorities.kiosk.standard.priorities[index]
                readonly property bool chosen: card ? card.chosen : false

                objectName: card ? "kiosk.priority." + card.id : ""
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: Theme.grid * 13
                letters: Theme.sizeSmall
                text: card ? card.title : ""
                iconName: chosen ? "check" : card ? card.icon : ""
                fill: chosen ? Theme.accent : Theme.surface
                colour: chosen ? Theme.onAccent : Theme.ink
                edge: chosen ? Theme.onAccent : Theme.line
                Accessible.role: Accessible.CheckBox
                Accessible.checked: chosen
                onClicked: priorities.kiosk.choosePriority(card.id)
            }
        }
    }
}
