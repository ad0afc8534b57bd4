// The last call as a card, once nobody has been called for a while.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: card

    required property Parts parts

    readonly property var last: parts.calls.recent[0] ?? null
    readonly property real letters: Math.ceil(Math.max(parts.plan.listLetters, Theme.sizeDisplay))
    readonly property real space: Theme.grid * 2
    readonly property bool labelled: number.implicitWidth + counter.implicitWidth + label.implicitWidth + arrow.width + space * 6 <= width
    readonly property real beforeArrow: (labelled ? label.x : counter.x) - 2 * space - arrow.width
    readonly property bool captioned: caption.implicitWidth + number.implicitWidth + 2 * space <= beforeArrow

    visible: last !== null
    implicitHeight: Math.max(Theme.grid * 13, letters * 1.15)
    radius: Theme.radius
    color: Theme.ground

    TwoTongues {
        id: caption

        visible: card.captioned
        x: card.space
        anchors.verticalCenter: card.verticalCenter
        width: Math.ceil(implicitWidth)
        height: implicitHeight
        first: qsTr("display-last")
        second: card.parts.calls.second("display-last")
        bold: false
        colour: Theme.inkSoft
    }

    KitText {
        id: number

        objectName: "display.last.number"
        x: card.captioned ? card.beforeArrow - width : card.space
        height: card.height
        text: card.last?.number ?? ""
        color: Theme.primary
        font.pixelSize: card.letters
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Icon {
        id: arrow

        x: card.beforeArrow + card.space
        anchors.verticalCenter: card.verticalCenter
        name: "arrow-" + (card.last?.arrow ?? "right")
        colour: Theme.primary
        size: Math.round(card.letters * 0.62)
    }

    TwoTongues {
        id: label

        visible: card.labelled
        x: counter.x - card.space - width
        anchors.verticalCenter: card.verticalCenter
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
        height: card.height
        text: card.last?.counter ?? ""
        font.pixelSize: card.letters
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }
}
