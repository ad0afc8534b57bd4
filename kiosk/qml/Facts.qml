// What decides whether to take a number: who is before one and how long that lasts; the service's own time, and its cost.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Panel {
    id: facts

    required property StandardView standard
    // Beside the papers there is less room: long sentences get smaller, short ones need not.
    readonly property int letters: Theme.portrait || !Theme.largeText ? Theme.sizeTitle : Theme.sizeBody
    readonly property var names: [qsTr("standard-ahead"), qsTr("standard-wait"), qsTr("standard-time"), qsTr("standard-cost")]
    // The drawings give way where the words need their place.
    readonly property bool drawn: labels.letters >= Theme.leastLetters * 0.85
    readonly property int labelLetters: Math.min(drawn ? labels.letters : bare.letters, lower.letters)
    readonly property int lines: Theme.portrait ? 3 : 4
    readonly property bool known: standard.waiting !== ""
    readonly property bool waits: standard.wait !== ""
    readonly property real column: (width - 2 * padding - Theme.grid * 3) / 2

    padding: Theme.grid * (Theme.portrait ? 3 : 2)
    implicitHeight: both.implicitHeight + 2 * padding

    SameLetters {
        id: labels

        across: facts.column - Theme.leastLetters * 1.15 - Theme.grid - 1
        room: Theme.sizeSmall * 2
        wraps: false
        texts: facts.names
    }

    SameLetters {
        id: bare

        across: facts.column - 1
        room: Theme.sizeSmall * 2
        wraps: false
        texts: facts.names
    }

    SameLetters {
        id: upper

        across: facts.column - 1
        room: facts.letters * 2
        wraps: false
        bold: true
        largest: facts.letters
        texts: [facts.standard.waiting, facts.standard.wait]
    }

    SameLetters {
        id: lower

        across: facts.column - 1
        room: (Theme.portrait ? Theme.sizeSmall : Theme.leastLetters) * 1.4 * facts.lines
        bold: true
        texts: [facts.standard.time, facts.standard.cost]
    }

    ColumnLayout {
        id: both

        width: parent.width
        spacing: Theme.grid * 1.5

        // Without the server nobody can tell.
        RowLayout {
            Layout.fillWidth: true
            visible: facts.known
            spacing: Theme.grid * 3

            Fact {
                objectName: "kiosk.confirm.waiting"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                iconName: facts.drawn ? "people" : ""
                label: facts.names[0]
                value: facts.standard.waiting
                lines: 1
                letters: upper.letters
                labelLetters: facts.labelLetters
            }

            Fact {
                objectName: "kiosk.confirm.wait"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                visible: facts.waits
                iconName: facts.drawn ? "clock" : ""
                label: facts.names[1]
                value: facts.standard.wait
                lines: 1
                letters: upper.letters
                labelLetters: facts.labelLetters
            }
        }

        Rectangle {
            Layout.fillWidth: true
            visible: facts.known
            implicitHeight: Theme.stroke
            color: Theme.line
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid * 3

            Fact {
                objectName: "kiosk.confirm.time"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                iconName: facts.drawn ? "duration" : ""
                label: facts.names[2]
                value: facts.standard.time
                lines: facts.lines
                letters: lower.letters
                labelLetters: facts.labelLetters
            }

            Fact {
                objectName: "kiosk.confirm.cost"
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.alignment: Qt.AlignTop
                iconName: facts.drawn ? "cost" : ""
                label: facts.names[3]
                value: facts.standard.cost
                lines: facts.lines
                letters: lower.letters
                labelLetters: facts.labelLetters
            }
        }
    }
}
