// The last call as a card, once nobody has been called for a while: it asks nobody any more and has none of a call's colour.
// A line of its own for what it is makes it no higher than *most*.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: card

    required property Parts parts
    property real most: 0

    readonly property var last: parts.calls.recent[0] ?? null
    readonly property real letters: Math.ceil(Math.max(parts.plan.listLetters, Theme.sizeDisplay))
    readonly property real space: Theme.grid * 2
    readonly property real figures: number.implicitWidth + counter.implicitWidth + arrow.width + space * 5
    // That it is over matters more than the word for the counter, and has a line of its own where it does not fit beside.
    readonly property real said: Math.max(caption.upperNatural, caption.lowerNatural)
    readonly property bool abreast: figures + said + space <= width
    readonly property bool above: !abreast && rows + caption.row <= most
    readonly property bool labelled: figures + label.implicitWidth + space + (abreast ? said + space : 0) <= width
    readonly property real rows: Math.max(Theme.grid * 13, letters * 1.15)
    readonly property real over: above ? caption.row : 0
    readonly property real beforeArrow: (labelled ? label.x : counter.x) - 2 * space - arrow.width

    visible: last !== null
    implicitHeight: rows + over
    radius: Theme.radius
    color: Theme.ground

    TwoTongues {
        id: caption

        readonly property real row: Theme.sizeBody + card.space

        visible: card.abreast || card.above
        x: card.space
        y: card.above ? card.space * 0.75 : (card.height - height) / 2
        width: Math.ceil(implicitWidth)
        height: implicitHeight
        first: qsTr("display-last")
        second: card.parts.calls.second("display-last")
        beside: card.above
        bold: false
        colour: Theme.inkSoft
    }

    KitText {
        id: number

        objectName: "display.last.number"
        x: card.abreast ? card.beforeArrow - width : card.space
        y: card.over
        height: card.rows
        text: card.last?.number ?? ""
        font.pixelSize: card.letters
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Icon {
        id: arrow

        x: card.beforeArrow + card.space
        y: card.over + (card.rows - height) / 2
        name: card.last?.arrow ? "arrow-" + card.last.arrow : ""
        colour: Theme.inkSoft
        size: card.last?.arrow ? Math.round(card.letters * 0.62) : 0
    }

    TwoTongues {
        id: label

        visible: card.labelled
        x: counter.x - card.space - width
        y: card.over + (card.rows - height) / 2
        width: Math.ceil(implicitWidth)
        height: implicitHeight
        first: qsTr("display-counter")
        second: card.parts.calls.second("display-counter")
        bold: false
        colour: Theme.inkSoft
    }

    KitText {
        id: counter

        objectName: "display.last.counter"
        x: card.width - width - card.space
        y: card.over
        height: card.rows
        text: card.last?.counter ?? ""
        font.pixelSize: card.letters
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }
}
