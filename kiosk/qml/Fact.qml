// One fact: what it is, and how it is here.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: fact

    property string iconName
    property string label
    property string value
    property int lines: 3
    property int letters: Theme.sizeBody
    property int labelLetters: Theme.sizeSmall
    readonly property real sign: Math.round(Theme.leastLetters * 1.15)

    spacing: 0
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid

        Icon {
            visible: fact.iconName !== ""
            name: fact.iconName
            colour: Theme.primary
            size: fact.sign
        }

        FitText {
            Layout.fillWidth: true
            text: fact.label
            color: Theme.inkSoft
            letters: fact.labelLetters
            lines: 1
            Accessible.ignored: true
        }
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
