// One queue: its letters, its name, how many wait, and how long one waits. A narrow one tells the wait after the agency, or instead of it.
import QtQuick
import Giliran.Kit

Rectangle {
    id: cell

    required property var face

    readonly property string wait: face?.wait ?? ""
    readonly property bool roomy: width >= Theme.grid * 68
    readonly property real space: Theme.grid * 1.5
    readonly property string colour: face?.colour ?? ""
    readonly property string agency: face?.agency ?? ""
    readonly property bool high: height >= Theme.sizeSmall * 3.6
    readonly property string agencyAndWait: agency && wait ? agency + " · " + wait : ""

    objectName: "display.line." + (face?.line ?? "")
    visible: face !== null
    radius: Theme.radius * 0.75
    color: Theme.ground
    Accessible.role: Accessible.ListItem
    Accessible.name: [name.text, waiting.text, wait].filter(each => each).join(", ")

    Rectangle {
        visible: cell.colour !== ""
        width: Theme.grid
        height: cell.height
        radius: width / 2
        color: cell.colour || "transparent"
    }

    KitText {
        id: letters

        x: cell.space + (cell.colour ? Theme.grid * 0.5 : 0)
        height: cell.height
        text: cell.face?.letters ?? ""
        color: Theme.primary
        font.pixelSize: Theme.sizeTitle
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    TextMetrics {
        id: measure

        text: cell.agencyAndWait
        font.family: Theme.family
        font.pixelSize: below.font.pixelSize
    }

    Column {
        x: letters.x + Math.max(letters.implicitWidth, Theme.sizeTitle * 0.7) + cell.space
        anchors.verticalCenter: cell.verticalCenter
        width: (long.visible ? long.x : waiting.x) - cell.space - x

        KitText {
            id: name

            width: parent.width
            text: cell.face?.name ?? ""
            font.pixelSize: Math.round(Theme.sizeSmall * (cell.high ? 0.9 : 1))
            font.bold: true
            fontSizeMode: cell.high ? Text.FixedSize : Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.sizeSmall * 0.75)
            wrapMode: cell.high ? Text.WordWrap : Text.NoWrap
            maximumLineCount: cell.high ? 2 : 1
            lineHeight: lineCount > 1 ? 0.85 : 1
            elide: Text.ElideRight
        }

        KitText {
            id: below

            objectName: cell.objectName + (cell.roomy ? ".agency" : ".wait")
            width: parent.width
            text: !cell.wait || cell.roomy ? cell.agency : measure.advanceWidth + 2 <= width ? cell.agencyAndWait : cell.wait
            color: cell.wait && !cell.roomy ? Theme.ink : Theme.inkSoft
            font.pixelSize: Math.round(Theme.sizeSmall * 0.9)
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    KitText {
        id: long

        objectName: cell.objectName + (cell.roomy ? ".wait" : ".none")
        visible: cell.roomy && text !== ""
        x: waiting.x - width - 2 * cell.space
        height: cell.height
        text: cell.wait
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Capitals {
        id: waiting

        textName: cell.objectName + ".waiting"
        x: cell.width - width - cell.space
        anchors.verticalCenter: cell.verticalCenter
        width: implicitWidth
        text: cell.face?.waiting ?? ""
        letters: Theme.sizeHeading
        colour: cell.face?.waiting ? Theme.ink : Theme.inkSoft
    }
}
