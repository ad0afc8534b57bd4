// One of the latest calls. A visit that is over stands softly, with a tick instead of the arrow.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: row

    required property int place
    required property var face

    readonly property bool over: face?.over ?? false
    readonly property color letters: over ? Theme.inkSoft : Theme.ink
    readonly property real size: Math.min(height * 0.64, Theme.grid * 9)

    visible: face !== null
    Accessible.role: Accessible.ListItem
    Accessible.name: number.text + ", " + counter.text

    Rectangle {
        visible: row.face?.called ?? false
        anchors.fill: parent
        anchors.leftMargin: -Theme.grid * 1.5
        anchors.rightMargin: -Theme.grid * 1.5
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

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.grid
        spacing: Theme.grid * 2

        KitText {
            id: number

            objectName: "display.recent." + row.place + ".number"
            text: row.face?.number ?? ""
            color: row.letters
            font.pixelSize: Math.round(row.size)
            font.bold: true
            wrapMode: Text.NoWrap
        }

        KitText {
            Layout.fillWidth: true
            text: row.face?.agency ?? ""
            color: Theme.inkSoft
            font.pixelSize: Math.round(row.size * 0.48)
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(row.size * 0.25)
            elide: Text.ElideRight
        }

        Icon {
            name: row.over ? "check" : "arrow-" + (row.face?.arrow ?? "right")
            colour: row.over ? Theme.inkSoft : Theme.primary
            size: Math.round(row.size * 0.62)
        }

        KitText {
            id: counter

            objectName: "display.recent." + row.place + ".counter"
            Layout.minimumWidth: Math.round(row.size * 1.3)
            horizontalAlignment: Text.AlignRight
            text: row.face?.counter ?? ""
            color: row.letters
            font.pixelSize: Math.round(row.size)
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }
}
