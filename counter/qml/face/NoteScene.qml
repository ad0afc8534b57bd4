// One sentence to one visitor, or to whoever set the screen up: thanks, an apology, no connection yet.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: scene

    required property var picture
    readonly property bool glad: picture.scene === "thanks"
    readonly property color colour: glad ? Theme.good : picture.scene === "connecting" ? Theme.inkSoft : Theme.warn
    readonly property color paper: glad ? Theme.onGood : picture.scene === "connecting" ? Theme.ground : Theme.onWarn

    ColumnLayout {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Math.min(implicitHeight, parent.height)
        spacing: Theme.grid * 3

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: Math.round(Math.min(scene.height * 0.3, Theme.grid * 30))
            implicitHeight: implicitWidth
            radius: width / 2
            color: scene.colour

            Icon {
                anchors.centerIn: parent
                name: scene.picture.icon
                colour: scene.paper
                size: Math.round(parent.width * 0.6)
            }
        }

        FitText {
            objectName: "face.title"
            Layout.fillWidth: true
            Layout.fillHeight: true
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.title
            letters: scene.glad ? Theme.sizeDisplay : Theme.sizeHeading
            lines: 3
            bold: true
        }

        FitText {
            objectName: "face.sentence"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            visible: text !== ""
            text: scene.picture.sentence
            letters: scene.glad ? Theme.sizeTitle : Theme.sizeBody
            lines: 3
        }
    }
}
