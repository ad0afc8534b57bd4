// Time and date, in the header's right corner; on an upright screen *dated* is false there, and the mall's name has the room.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Display

RowLayout {
    id: hour

    required property HallClock clock
    property bool dated: true

    spacing: Theme.grid * 3

    ColumnLayout {
        visible: hour.dated
        spacing: 0

        KitText {
            Layout.alignment: Qt.AlignRight
            text: hour.clock.date
            color: Theme.onHeader
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
        }

        KitText {
            Layout.alignment: Qt.AlignRight
            visible: text !== ""
            text: hour.clock.dateSecond
            color: Theme.accent
            font.pixelSize: Math.round(Theme.sizeSmall * 0.8)
            wrapMode: Text.NoWrap
        }
    }

    KitText {
        objectName: "display.clock"
        text: hour.clock.time
        color: Theme.onHeader
        font.pixelSize: Math.round(Theme.sizeDisplay * 0.9)
        font.bold: true
        wrapMode: Text.NoWrap
    }
}
