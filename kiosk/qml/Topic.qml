// What a screen is about: a service and whose it is, a package and what it is for.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: topic

    property string iconName
    property string title
    property string subtitle
    property int subtitleLines: 2
    // Large letters are for what is read while choosing; a name of fifty letters would take the place of the rest.
    property int letters: Theme.portrait ? (Theme.largeText ? Theme.sizeTitle : Theme.sizeHeading) : Math.round(Theme.sizeTitle * 0.9)
    // How wide it will be: said by whoever knows before it is laid out.
    property real room: width
    readonly property real tile: Theme.grid * (Theme.portrait ? 17 : 13)

    spacing: Theme.grid * (Theme.portrait ? 3 : 2.5)

    // A name that is nearly short enough for one line gets a little smaller rather than a second one.
    SameLetters {
        id: oneLine

        across: fitting.across
        room: topic.letters * 2
        bold: true
        wraps: false
        largest: topic.letters
        texts: [topic.title]
    }

    SameLetters {
        id: fitting

        across: topic.room - (topic.iconName === "" ? 0 : topic.tile + topic.spacing) - 1
        room: topic.letters * 2.8  // two lines
        bold: true
        largest: topic.letters
        texts: [topic.title]
    }

    Rectangle {
        Layout.alignment: Qt.AlignVCenter
        visible: topic.iconName !== ""
        implicitWidth: topic.tile
        implicitHeight: topic.tile
        radius: Theme.radius
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.stroke

        Icon {
            anchors.centerIn: parent
            name: topic.iconName
            colour: Theme.primary
            size: Math.round(parent.width * 0.62)
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        FitText {
            objectName: topic.objectName + ".text"
            Layout.fillWidth: true
            text: topic.title
            letters: oneLine.letters >= topic.letters * 0.8 ? oneLine.letters : fitting.letters
            bold: true
        }

        FitText {
            objectName: topic.objectName + ".of"
            Layout.fillWidth: true
            visible: text !== ""
            text: topic.subtitle
            color: Theme.inkSoft
            letters: Theme.sizeSmall
            lines: topic.subtitleLines
        }
    }
}
