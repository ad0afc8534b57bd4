// The black head: whose hall, which counter, and a small sign when what is shown may be old.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: head

    required property var picture
    readonly property real barHeight: Theme.grid * (Theme.portrait ? 13 : 12)

    implicitHeight: barHeight + band.height + Theme.stroke * 2
    color: Theme.header

    RowLayout {
        x: Theme.margin
        width: head.width - 2 * Theme.margin
        height: head.barHeight
        spacing: Theme.grid * 3

        FitText {
            objectName: "face.mall"
            Layout.fillWidth: true
            Layout.maximumHeight: head.barHeight - Theme.grid * 2
            text: head.picture.mall
            color: Theme.onHeader
            letters: Theme.sizeBody
            lines: Theme.portrait ? 2 : 1
            bold: true
        }

        StatusSign {
            objectName: "face.offline"
            Layout.maximumWidth: head.width * 0.34
            visible: head.picture.offline !== ""
            text: head.picture.offline
            mood: "warn"
            iconName: "network-lost"
        }

        KitText {
            objectName: "face.place"
            visible: text !== ""
            text: head.picture.place
            color: Theme.accent
            font.pixelSize: Theme.sizeBody
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }

    MotifBand {
        id: band

        y: head.barHeight
        width: head.width
        height: Theme.grid * 3
    }

    Rectangle {
        anchors.bottom: head.bottom
        width: head.width
        height: Theme.stroke * 2
        color: Theme.primary
    }
}
