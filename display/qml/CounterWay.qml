// Where the called visitor goes: the counter's number in gold, its zone, and an arrow that points there.
import QtQuick
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: way

    required property Parts parts

    readonly property var face: parts.calls.panel
    readonly property real detail: Math.max(parts.plan.detailLetters, Theme.sizeBody * 1.15)
    readonly property real space: Theme.grid * 2
    readonly property bool leftwards: face.arrow === "left"

    radius: Theme.radius
    color: Theme.header

    TextMetrics {
        id: invitation

        text: qsTr("display-go")
        font.family: Theme.family
        font.bold: true
        font.pixelSize: Math.ceil(way.detail)
    }

    TextMetrics {
        id: invitation2

        text: way.parts.calls.second("display-go")
        font.family: Theme.family
        font.pixelSize: Math.ceil(way.detail * 0.62)
    }

    Item {
        id: labels

        readonly property bool placed: way.face.place !== ""
        readonly property bool tight: placed && place.implicitWidth > width
        readonly property real row: Math.round(way.detail * 1.2)
        readonly property bool bilingual: invitation2.text !== ""
        readonly property bool stacked: bilingual && height >= row * (placed ? 2 : 1) + invitation2.height * 1.2
        readonly property bool abreast: !bilingual || invitation.advanceWidth + way.detail * 0.35 + invitation2.advanceWidth * 0.8 < width
        readonly property bool polite: invitation.advanceWidth < width && (stacked || abreast)
        readonly property real above: polite && stacked ? row + invitation2.height : row

        x: way.leftwards ? way.width - width - way.space * 2 : way.space * 2
        height: way.height
        width: way.width - arrow.width - counter.width - way.space * 6

        FarWords {
            id: said

            visible: !labels.tight
            y: (labels.height - labels.above - (labels.placed ? labels.row : 0)) / 2
            width: labels.width
            height: implicitHeight
            first: labels.polite ? invitation.text : qsTr("display-counter")
            second: labels.polite && labels.stacked ? "" : way.parts.calls.second(labels.polite ? "display-go" : "display-counter")
            letters: way.detail
            colour: Theme.onHeader
        }

        KitText {
            visible: labels.polite && labels.stacked && !labels.tight
            y: said.y + labels.row
            height: invitation2.height
            text: invitation2.text
            color: Theme.onHeader
            font.pixelSize: invitation2.font.pixelSize
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
        }

        FarWords {
            id: place

            visible: labels.placed && !labels.tight
            y: said.y + labels.above
            width: labels.width
            height: implicitHeight
            firstName: "display.call.place"
            first: way.face.place
            second: way.face.placeSecond
            letters: way.detail
            colour: Theme.accent
        }

        // The way to the zone matters more than the word for the counter.
        KitText {
            objectName: "display.call.place"
            visible: labels.tight
            width: labels.width
            height: labels.height
            verticalAlignment: Text.AlignVCenter
            text: way.face.place
            color: Theme.accent
            font.pixelSize: Math.ceil(way.detail)
            font.bold: true
            lineHeight: 0.88
            maximumLineCount: 2
            elide: Text.ElideRight
        }
    }

    KitText {
        id: counter

        objectName: "display.call.counter"
        x: way.leftwards ? arrow.x + arrow.width + way.space : arrow.x - width - way.space
        height: way.height
        text: way.face.counter
        color: Theme.accent
        font.pixelSize: Math.ceil(Math.max(way.parts.plan.callLetters, way.height * 0.82))
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Icon {
        id: arrow

        x: way.leftwards ? way.space : way.width - width - way.space
        anchors.verticalCenter: way.verticalCenter
        name: way.face.arrow ? "arrow-" + way.face.arrow : ""
        colour: Theme.accent
        size: way.face.arrow ? Math.round(way.height * 0.64) : 0
    }
}
