// Services by what people call them: what was typed, what it may mean, the keys.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    needs: Theme.grid * 98

    // What may stand above the low layout's line, for nobody presses it.
    readonly property real above: lowered ? field.height + Theme.grid * 3 : 0
    readonly property bool beside: wide
    // Where there is little room, what was found needs it more than digits do.
    readonly property bool close: lowered || !Theme.portrait && !beside
    readonly property var rows: close ? kiosk.typing.rows.filter(row => !/^[0-9]+$/.test(row)) : kiosk.typing.rows
    readonly property real edge: Theme.grid * (Theme.portrait && !lowered ? 4 : 2)
    readonly property real gap: Theme.grid * (Theme.portrait && !lowered ? 3 : wide ? 2 : 1.5)

    component Leafing: Pager {
        kiosk: screen.kiosk
        view: screen.kiosk.found
    }

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: screen.edge
        anchors.bottomMargin: screen.edge
        columns: screen.beside ? 2 : 1
        columnSpacing: Theme.grid * 4
        rowSpacing: screen.gap
        // What is typed stands with the keys; what was found beside both.
        layoutDirection: Qt.RightToLeft

        RowLayout {
            id: field

            Layout.fillWidth: !screen.beside
            Layout.fillHeight: false
            Layout.preferredWidth: screen.beside ? keys.implicitWidth : -1
            spacing: Theme.grid * 2

            Typed {
                objectName: screen.shown ? "kiosk.typed" : ""
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 13 : 12)
                text: screen.kiosk.typing.text
                placeholder: screen.kiosk.typing.title
                wrong: screen.kiosk.typing.wrong
            }

            // Where the keys leave no room below.
            Leafing {
                compact: true
                brief: true
                wanted: !Theme.portrait && !screen.beside
            }
        }

        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.rowSpan: screen.beside ? 2 : 1

            ColumnLayout {
                anchors.fill: parent
                visible: screen.kiosk.found.cards.length > 0
                spacing: screen.gap

                CardGrid {
                    objectName: "kiosk.found"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    prefix: "kiosk.service."
                    cards: screen.kiosk.found.cards
                    columns: screen.beside || Theme.portrait && !screen.lowered ? 1 : 2
                    rows: columns === 2 ? 2 : Theme.largeText ? 3 : 4
                    gap: screen.gap
                    signs: !screen.lowered || !Theme.largeText
                    onChosen: id => screen.kiosk.chooseService(id)
                }

                Leafing {
                    Layout.fillHeight: false
                    wanted: Theme.portrait || screen.beside
                }
            }

            ColumnLayout {
                anchors.centerIn: parent
                width: parent.width
                visible: screen.kiosk.found.cards.length === 0
                spacing: Theme.grid * 2

                Icon {
                    Layout.alignment: Qt.AlignHCenter
                    visible: Theme.portrait || screen.wide
                    name: screen.kiosk.typing.wrong ? "help" : "search"
                    colour: screen.kiosk.typing.wrong ? Theme.warn : Theme.primary
                    size: Theme.grid * (screen.lowered ? 8 : 14)
                }

                FitText {
                    objectName: "kiosk.search.hint"
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.kiosk.typing.hint
                    color: Theme.inkSoft
                    lines: 4
                }
            }
        }

        Keypad {
            id: keys

            Layout.fillWidth: !screen.beside
            Layout.fillHeight: screen.beside
            Layout.preferredWidth: screen.beside ? implicitWidth : -1
            Layout.preferredHeight: screen.beside ? -1 : lines * (Theme.portrait && !screen.lowered ? Theme.grid * 13 : Theme.touch) + gap * (lines - 1)
            active: screen.shown
            largestKey: Theme.grid * (screen.beside ? 17 : 15)
            space: true
            rows: screen.rows
            onTyped: letter => screen.kiosk.typeLetter(letter)
            onErase: screen.kiosk.erase()
            onClear: screen.kiosk.clear()
        }
    }
}
