// One fact: what it is, and how it is here.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: fact

    property string label
    property string value
    property int letters: Theme.sizeBody
    property int lines: 3

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    FitText {
        Layout.fillWidth: true
        text: fact.label
        color: Theme.inkSoft
        letters: Theme.sizeSmall
        lines: 1
        Accessible.ignored: true
    }

    FitText {
        readonly property string value: text

        objectName: fact.objectName + ".value"
        Layout.fillWidth: true
        text: fact.value
        letters: fact.letters
        lines: fact.lines
        bold: true
        Accessible.ignored: true
    }
}
