// Which counter this is and whose, on its agency's colour. A name that needs more than two lines stands short.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: head

    required property Parts parts
    required property real detail

    readonly property var face: parts.counters.single
    readonly property color ink: face.onColour || Theme.onHeader
    readonly property real space: Theme.grid * 4
    readonly property real least: parts.plan.callLetters
    readonly property real letters: Math.min(detail, height * 0.28)
    // Upright, the name stands below the counter's number; else beside it.
    readonly property bool upright: width < height * 4
    readonly property real upper: upright ? height - letters * 2.6 - Theme.grid : height

    color: face.colour || Theme.header
    bottomLeftRadius: 0
    bottomRightRadius: 0

    Column {
        id: label

        x: head.space
        y: (head.upper - height) / 2

        KitText {
            text: qsTr("display-counter")
            color: head.ink
            font.pixelSize: Math.round(Math.max(Theme.sizeTitle, head.letters * 0.75))
            font.bold: true
            wrapMode: Text.NoWrap
        }

        KitText {
            visible: text !== ""
            text: head.parts.calls.second("display-counter")
            color: head.ink
            font.pixelSize: Math.round(Math.max(Theme.sizeBody, head.letters * 0.45))
            wrapMode: Text.NoWrap
        }
    }

    Capitals {
        id: number

        textName: "display.single.counter"
        x: head.upright ? head.width - width - head.space : label.x + label.width + head.space
        y: (head.upper - height) / 2
        width: implicitWidth
        text: head.face.counter
        colour: head.face.onColour || Theme.accent
        letters: Math.max(head.least, (head.upper - 4 * Theme.grid) / head.parts.plan.capital * (head.upright ? 0.8 : 0.9))
        capital: head.parts.plan.capital
    }

    Item {
        id: agency

        x: head.upright ? head.space : number.x + number.width + head.space * 1.5
        y: head.upright ? head.upper + (head.height - head.upper - Theme.grid - height) / 2 : (head.height - height) / 2
        width: head.width - x - head.space
        height: name.height + (second.visible ? second.height : 0)

        EvenName {
            id: name

            objectName: "display.single.agency"
            x: head.upright ? 0 : agency.width - width
            full: head.face.agencyName
            brief: head.face.agency
            room: agency.width
            color: head.ink
            font.pixelSize: Math.ceil(head.letters)
            lineHeight: 0.9
            maximumLineCount: 2
            elide: Text.ElideRight
            horizontalAlignment: head.upright ? Text.AlignLeft : Text.AlignRight
        }

        KitText {
            id: second

            visible: text !== "" && name.lineCount === 1 && implicitWidth <= agency.width
            y: name.height
            width: agency.width
            text: head.face.agencySecond
            color: head.ink
            font.pixelSize: Math.ceil(head.letters * 0.5)
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            horizontalAlignment: name.horizontalAlignment
        }
    }
}
