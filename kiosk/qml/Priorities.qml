// Who comes first: clear, but quieter than the one button below.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit
import Giliran.Kiosk

ColumnLayout {
    id: priorities

    required property Kiosk kiosk
    property var cards: []
    // In one row the drawings stand above the words.
    readonly property bool upright: Theme.portrait && !Theme.largeText && cards.length > 2
    readonly property int heading: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
    readonly property real cell: (width - grid.columnSpacing * (grid.columns - 1)) / grid.columns
    readonly property real cellHeight: upright ? Theme.grid * 17.5 : Theme.touch
    readonly property real sign: Math.round(Theme.leastLetters * 1.4)

    visible: cards.length > 0
    spacing: Theme.grid * 1.5

    SameLetters {
        id: oneLine

        across: priorities.width - Theme.sizeBody * 1.1 - Theme.grid * 1.5 - 1
        room: priorities.heading * 2
        bold: true
        wraps: false
        largest: priorities.heading
        texts: [qsTr("standard-priority")]
    }

    SameLetters {
        id: same

        across: priorities.upright ? priorities.cell - Theme.grid * 3 - 1 : priorities.cell - priorities.sign - Theme.grid * 3.5 - 1
        room: priorities.cellHeight - Theme.grid * 2 - (priorities.upright ? priorities.sign + Theme.grid * 0.5 : 0)
        bold: true
        texts: priorities.cards.map(card => card.title)
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.fillHeight: false
        spacing: Theme.grid * 1.5

        Icon {
            name: "priority"
            colour: Theme.primary
            size: Math.round(Theme.sizeBody * 1.1)
        }

        FitText {
            Layout.fillWidth: true
            text: qsTr("standard-priority")
            letters: priorities.heading
            lines: oneLine.letters >= priorities.heading * 0.8 ? 1 : 2
            bold: true
        }
    }

    GridLayout {
        id: grid

        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: priorities.upright ? Math.min(4, priorities.cards.length) : 2
        columnSpacing: Theme.grid * 1.5
        rowSpacing: Theme.grid * 1.5
        uniformCellWidths: true

        Repeater {
            // Counted, not listed: the buttons stay while what they say changes under a finger.
            model: priorities.cards.length

            T.AbstractButton {
                id: choice

                required property int index
                readonly property var card: priorities.cards[index]
                readonly property bool chosen: card ? card.chosen : false
                readonly property color colour: chosen ? Theme.onAccent : Theme.ink

                objectName: card ? "kiosk.priority." + card.id : ""
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                Layout.preferredHeight: priorities.cellHeight
                text: card ? card.title : ""
                padding: Theme.grid
                leftPadding: Theme.grid * (priorities.upright ? 1.5 : 1)
                rightPadding: leftPadding
                focusPolicy: Qt.StrongFocus
                scale: down ? 0.97 : 1
                Accessible.role: Accessible.CheckBox
                Accessible.name: text
                Accessible.checkable: true
                Accessible.checked: chosen
                Accessible.onPressAction: choice.click()
                Accessible.onToggleAction: choice.click()
                Keys.onReturnPressed: choice.click()
                Keys.onEnterPressed: choice.click()
                onClicked: priorities.kiosk.choosePriority(card.id)

                Behavior on scale {
                    NumberAnimation {
                        duration: Theme.quick
                        easing.type: Easing.OutCubic
                    }
                }

                background: Rectangle {
                    radius: Theme.radius
                    color: choice.chosen ? Theme.accent : Theme.surface
                    border.color: choice.chosen ? Theme.onAccent : Theme.line
                    border.width: choice.chosen ? Theme.stroke * 1.5 : Theme.stroke

                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radius
                        color: choice.colour
                        opacity: choice.down ? 0.16 : 0
                    }

                    FocusRing {
                        visible: choice.visualFocus
                    }
                }

                contentItem: GridLayout {
                    columns: priorities.upright ? 1 : 2
                    columnSpacing: Theme.grid * 1.5
                    rowSpacing: Theme.grid * 0.5

                    Icon {
                        Layout.alignment: Qt.AlignCenter
                        name: choice.chosen ? "check" : choice.card ? choice.card.icon : ""
                        colour: choice.colour
                        size: priorities.sign
                    }

                    FitText {
                        objectName: choice.objectName + ".title"
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        horizontalAlignment: priorities.upright ? Text.AlignHCenter : Text.AlignLeft
                        text: choice.text
                        color: choice.colour
                        letters: same.letters
                        bold: true
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
