// One queue: its letter, its name, how many wait.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: cell

    required property var face

    objectName: "display.line." + (face?.line ?? "")
    visible: face !== null
    radius: Theme.radius * 0.75
    color: Theme.ground
    Accessible.role: Accessible.ListItem
    Accessible.name: name.text + ", " + waiting.text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 2
        anchors.rightMargin: Theme.grid * 2
        spacing: Theme.grid * 1.5

        KitText {
            text: cell.face?.letters ?? ""
            color: Theme.primary
            font.pixelSize: Theme.sizeTitle
            font.bold: true
            wrapMode: Text.NoWrap
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KitText {
                id: name

                Layout.fillWidth: true
                text: cell.face?.agency ?? ""
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                wrapMode: Text.NoWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.sizeSmall * 0.6)
                elide: Text.ElideRight
            }

            KitText {
                Layout.fillWidth: true
                text: cell.face?.name ?? ""
                color: Theme.inkSoft
                font.pixelSize: Math.round(Theme.sizeSmall * 0.85)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.sizeSmall * 0.65)
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
            }
        }

        KitText {
            id: waiting

            objectName: cell.objectName + ".waiting"
            text: cell.face?.waiting ?? ""
            color: cell.face?.waiting ? Theme.ink : Theme.inkSoft
            font.pixelSize: Theme.sizeHeading
            font.bold: true
            wrapMode: Text.NoWrap
        }
    }
}
