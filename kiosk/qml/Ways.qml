// The ways to what is not popular, side by side.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: ways

    required property Kiosk kiosk
    required property bool shown
    readonly property int count: Math.max(1, kiosk.ways.cards.length)

    // Where it is low, words need the room more than drawings do.
    readonly property real sign: Math.min(Theme.grid * 6.5, (height - Theme.grid * 3) * (height < Theme.grid * 17 ? 0.36 : 0.45))

    implicitHeight: Theme.grid * (!Theme.portrait ? 13.5 : kiosk.lowReach ? 16 : Theme.largeText ? 23 : 20)

    SameLetters {
        id: names

        across: (row.width - row.spacing * (ways.count - 1)) / ways.count - Theme.grid * 3
        texts: ways.kiosk.ways.cards.map(card => card.title)
        bold: true
        room: ways.height - Theme.grid * 3.75 - ways.sign
    }

    RowLayout {
        id: row

        anchors.fill: parent
        spacing: Theme.grid * 2
        uniformCellSizes: true

        Repeater {
            // Counted, not listed: the buttons stay while what they say changes under a finger.
            model: ways.kiosk.ways.cards.length

            WayButton {
                required property int index
                readonly property var card: ways.kiosk.ways.cards[index]

                objectName: card && ways.shown ? "kiosk.way." + card.id : ""
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: card ? card.title : ""
                letters: names.letters
                sign: ways.sign
                iconName: card ? card.icon : ""
                onClicked: ways.kiosk.go(card.id)
            }
        }
    }
}
