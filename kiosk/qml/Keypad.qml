// Keys on the screen, for letters or for digits. Each is as large as its row allows; erasing stands where the last row leaves room,
// or in a row of its own with the space key.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Item {
    id: pad

    property var rows: []
    property bool space: false
    // Only one pad in view carries the names.
    property bool active: visible
    property string prefix: "kiosk.key."
    property real gap: Math.round(Theme.grid * (columns > 6 ? 1 : 2))
    property real largestKey: Theme.grid * (columns > 6 ? 15 : 22)
    readonly property int columns: rows.reduce((most, row, place) => Math.max(most, row.length + (!space && place === rows.length - 1 ? 2 : 0)), space ? 8 : 3)
    readonly property int lines: rows.length + (space ? 1 : 0)
    readonly property real cell: (width - gap * (columns - 1)) / columns
    readonly property real keyHeight: Math.min(largestKey, (height - gap * (lines - 1)) / Math.max(1, lines))
    readonly property int letters: Math.min(Theme.sizeTitle, Math.round(keyHeight * 0.5))

    signal typed(string letter)
    signal erase
    signal clear

    implicitWidth: columns * Theme.touch + gap * (columns - 1)
    implicitHeight: lines * Math.max(Theme.touch, largestKey * 0.85) + gap * Math.max(0, lines - 1)

    // A whole row's place: *span* cells, *before* cells from the left; halves are allowed.
    component Place: KeyButton {
        property real before: 0
        property real span: 1
        property int line: 0

        x: Math.round(before * (pad.cell + pad.gap))
        y: Math.round(line * (pad.keyHeight + pad.gap))
        width: Math.round(span * (pad.cell + pad.gap) - pad.gap)
        height: Math.round(pad.keyHeight)
        letters: pad.letters
    }

    Repeater {
        model: pad.rows.length

        Item {
            id: row

            required property int index
            readonly property string keys: pad.rows[index] ?? ""
            readonly property real indent: (pad.columns - keys.length) / 2

            Repeater {
                model: row.keys.length

                Place {
                    required property int index
                    readonly property string letter: row.keys[index] ?? ""

                    objectName: pad.active ? pad.prefix + letter : ""
                    before: row.indent + index
                    line: row.index
                    text: letter.toUpperCase()
                    onClicked: pad.typed(letter)
                }
            }
        }
    }

    Place {
        readonly property real room: pad.space ? pad.columns * 0.25 : (pad.columns - (pad.rows[pad.rows.length - 1] ?? "").length) / 2

        objectName: pad.active ? "kiosk.clear" : ""
        line: pad.lines - 1
        span: room
        quiet: true
        text: qsTr("kiosk-clear")
        iconName: "close"
        onClicked: pad.clear()
    }

    Place {
        visible: pad.space
        objectName: pad.active && visible ? "kiosk.key.space" : ""
        line: pad.lines - 1
        before: pad.columns * 0.25
        span: pad.columns * 0.5
        quiet: true
        text: qsTr("kiosk-space")
        iconName: "space"
        onClicked: pad.typed(" ")
    }

    Place {
        readonly property real room: pad.space ? pad.columns * 0.25 : (pad.columns - (pad.rows[pad.rows.length - 1] ?? "").length) / 2

        objectName: pad.active ? "kiosk.erase" : ""
        line: pad.lines - 1
        before: pad.columns - room
        span: room
        quiet: true
        text: qsTr("kiosk-erase")
        iconName: "backspace"
        onClicked: pad.erase()
    }
}
