// One text in two languages: the hall's first, the other below it, smaller and softer. *texts* is a list of two.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: both

    property var texts: ["", ""]
    property int letters: Theme.sizeBody
    property bool bold: false
    property color colour: Theme.ink
    property color soft: Theme.inkSoft
    property int horizontalAlignment: Text.AlignHCenter

    spacing: Theme.grid * 0.5

    KitText {
        objectName: both.objectName + ".first"
        Layout.fillWidth: true
        text: both.texts[0]
        color: both.colour
        font.pixelSize: both.letters
        font.bold: both.bold
        horizontalAlignment: both.horizontalAlignment
    }

    KitText {
        objectName: both.objectName + ".second"
        Layout.fillWidth: true
        text: both.texts[1]
        color: both.soft
        font.pixelSize: Math.max(Theme.sizeSmall, Math.round(both.letters / 1.333))
        horizontalAlignment: both.horizontalAlignment
    }
}
