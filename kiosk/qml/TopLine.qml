// Above the choices: what this page is, what to do, and beside them whatever else the owner puts there.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: top

    property string title
    property string hint
    property color colour: Theme.primary
    property int lines: 2
    property int letters: Theme.portrait ? Theme.sizeHeading : Theme.sizeTitle
    default property alias beside: corner.data

    spacing: Theme.grid * 3

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        FitText {
            objectName: top.objectName + ".title"
            Layout.fillWidth: true
            text: top.title
            color: top.colour
            letters: top.letters
            bold: true
            lines: top.lines
        }

        FitText {
            objectName: top.objectName + ".hint"
            Layout.fillWidth: true
            visible: text !== ""
            text: top.hint
            color: Theme.inkSoft
            letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
            lines: 1
        }
    }

    RowLayout {
        id: corner

        Layout.fillWidth: false
        spacing: Theme.grid * 2
    }
}
