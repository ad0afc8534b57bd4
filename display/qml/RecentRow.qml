// One of the latest calls. A visit that is over stands softly, with a tick instead of the arrow, or of the counter where there is no arrow. The arrow (*pointing*) and the
// agency with its colour (*named*) are there where the list has room for them.
import QtQuick
import Giliran.Kit

Item {
    id: row

    required property int place
    required property var face
    required property real size
    required property real numberWidth
    required property real counterWidth
    required property real nameLetters
    required property bool pointing
    required property bool named

    readonly property bool over: face?.over ?? false
    readonly property color letters: over ? Theme.inkSoft : Theme.ink
    readonly property real space: Theme.grid * 2
    readonly property string colour: face?.colour ?? ""

    visible: face !== null
    Accessible.role: Accessible.ListItem
    Accessible.name: number.text + ", " + counter.text

    Rectangle {
        visible: row.face?.called ?? false
        anchors.fill: parent
        anchors.leftMargin: -Theme.grid
        anchors.rightMargin: -Theme.grid
        anchors.topMargin: Theme.grid * 0.5
        anchors.bottomMargin: Theme.grid * 0.5
        radius: Theme.radius * 0.75
        color: Theme.ground

        Rectangle {
            width: Theme.grid
            height: parent.height
            radius: width / 2
            color: Theme.primary
        }
    }

    Rectangle {
        visible: row.place > 0 && !(row.face?.called ?? false)
        width: row.width
        height: Theme.stroke
        color: Theme.line
    }

    KitText {
        id: number

        objectName: "display.recent." + row.place + ".number"
        x: Theme.grid
        height: row.height
        text: row.face?.number ?? ""
        color: row.letters
        font.pixelSize: row.size
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }

    Item {
        id: agency

        x: number.x + row.numberWidth + row.space
        width: arrow.x - row.space - x
        height: row.height
        visible: row.named && name.text !== ""

        Rectangle {
            id: bar

            anchors.verticalCenter: agency.verticalCenter
            width: row.colour === "" ? 0 : Theme.grid
            height: row.nameLetters * 1.1
            radius: width / 4
            color: row.colour || "transparent"
        }

        KitText {
            id: name

            objectName: "display.recent." + row.place + ".agency"
            x: bar.width * 2
            width: agency.width - x
            height: agency.height
            text: row.face?.agency ?? ""
            color: Theme.inkSoft
            font.pixelSize: row.nameLetters
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
        }
    }

    Icon {
        visible: row.over && !row.pointing
        x: row.width - width - Theme.grid
        anchors.verticalCenter: row.verticalCenter
        name: "check"
        colour: Theme.inkSoft
        size: Math.round(row.size * 0.72)
    }

    Icon {
        id: arrow

        visible: row.pointing
        x: row.width - Theme.grid - row.counterWidth - size - row.space
        anchors.verticalCenter: row.verticalCenter
        name: row.over ? "check" : row.face?.arrow ? "arrow-" + row.face.arrow : ""
        colour: row.over ? Theme.inkSoft : Theme.primary
        size: Math.round(row.size * 0.62)
    }

    KitText {
        id: counter

        objectName: "display.recent." + row.place + ".counter"
        visible: row.pointing || !row.over
        x: row.width - width - Theme.grid
        height: row.height
        text: row.face?.counter ?? ""
        color: row.over ? Theme.inkSoft : Theme.primary
        font.pixelSize: row.size
        font.bold: true
        wrapMode: Text.NoWrap
        verticalAlignment: Text.AlignVCenter
    }
}
