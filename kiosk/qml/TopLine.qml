// Above the choices: what this page is, what to do, and beside them whatever else the owner puts there.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: top

    property string title
    property string hint
    property string iconName
    property color colour: Theme.primary
    property int lines: 2
    property int letters: Theme.portrait ? Theme.sizeHeading : Theme.sizeTitle
    default property alias beside: corner.data

    spacing: Theme.grid * 3

    Rectangle {
        visible: top.iconName !== ""
        implicitWidth: Theme.grid * (Theme.portrait ? 14 : 11)
        implicitHeight: implicitWidth
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.stroke

        Icon {
            anchors.centerIn: parent
            name: top.iconName
            colour: top.colour
            size: Math.round(parent.width * 0.62)
        }
    }

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
