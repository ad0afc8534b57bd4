// The services of a bundle, counted: each with whose it is and its place or what must come first; in a basket, each can be
// taken out again.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

RowsPanel {
    id: panel

    required property Kiosk kiosk
    readonly property BundleView view: kiosk.bundle
    readonly property real sign: Math.round(Theme.grid * 6)
    readonly property real button: view.canChange ? Theme.grid * 15 : 0

    function told(card: var): string {
        return card ? [card.subtitle, card.note].filter(part => part !== "").join(" · ") : "";
    }

    beside: kiosk.lowReach && Theme.portrait && view.canChange
    below: !beside
    texts: view.cards.map(card => card.title)
    notes: view.cards.map(card => told(card))
    bold: true
    finger: Theme.touch + (view.canChange ? Theme.grid : 0)
    besides: sign + Theme.grid * 2.5 + (button > 0 ? button + Theme.grid * 2 : 0)
    of: view.title
    onMoved: kiosk.touch()

    Repeater {
        // Counted, not listed: the buttons stay while what they say changes under a finger.
        model: panel.view.cards.length

        Item {
            id: row

            required property int index
            readonly property var card: panel.view.cards[index]

            objectName: "kiosk.errand." + (index + 1)
            width: panel.inside
            height: panel.rowHeight
            visible: panel.shows(index)

            Rectangle {
                visible: row.index % panel.perPage > 0
                width: parent.width
                height: Theme.stroke
                color: Theme.line
            }

            RowLayout {
                anchors.fill: parent
                spacing: Theme.grid * 2.5

                Badge {
                    side: panel.sign
                    count: row.index + 1
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    spacing: 0

                    FitText {
                        Layout.fillWidth: true
                        text: row.card ? row.card.title : ""
                        letters: panel.letters
                        lines: 3
                        bold: true
                    }

                    FitText {
                        Layout.fillWidth: true
                        visible: text !== ""
                        text: panel.told(row.card)
                        color: row.card && row.card.closed ? Theme.warn : Theme.inkSoft
                        letters: panel.noteLetters
                        lines: 3
                    }
                }

                StackedButton {
                    objectName: row.card ? "kiosk.remove." + row.card.id : ""
                    Layout.preferredWidth: panel.button
                    Layout.preferredHeight: Math.min(panel.rowHeight - Theme.grid, Theme.grid * 13)
                    visible: panel.view.canChange
                    text: qsTr("standard-remove")
                    iconName: "remove"
                    Accessible.name: text + ": " + (row.card ? row.card.title : "")
                    onClicked: panel.kiosk.removeErrand(row.card.id)
                }
            }
        }
    }
}
