// One fact: what it is, and how it is here.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: fact

    property string label
    property string value
    property int letters: Theme.sizeBody

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    KitText {
        Layout.fillWidth: true
        text: fact.label
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.sizeSmall * 0.7)
        maximumLineCount: 1
        Accessible.ignored: true
    }

    KitText {
        objectName: fact.objectName + ".value"
        Layout.fillWidth: true
        Layout.maximumHeight: fact.letters * 3
        text: fact.value
        font.pixelSize: fact.letters
        font.bold: true
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(Theme.sizeSmall * 0.7)
        maximumLineCount: 3
        Accessible.ignored: true
    }
}
