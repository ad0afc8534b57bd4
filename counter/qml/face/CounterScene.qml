// Nobody is called here: which counter this is, whose, and what to do meanwhile.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: scene

    required property var picture
    // Without a counter to name, the words stand in the middle.
    readonly property int side: tile.visible ? Text.AlignLeft : Text.AlignHCenter

    Panel {
        id: tile

        width: !visible ? 0 : Theme.portrait ? scene.width : Math.round(scene.width * 0.36)
        height: !visible ? 0 : Theme.portrait ? Math.round(scene.height * 0.44) : scene.height
        visible: scene.picture.counter !== ""
        padding: Theme.grid * 2

        FitText {
            id: word

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.word
            color: Theme.inkSoft
            letters: Theme.sizeTitle
            lines: 1
        }

        TicketNumber {
            readonly property string text: scene.picture.counter

            objectName: "face.counter"
            anchors.fill: parent
            anchors.topMargin: word.height
            anchors.leftMargin: Theme.grid * 2
            anchors.rightMargin: Theme.grid * 2
            number: text
            letters: Math.round((parent.height - word.height) * 0.8)
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.portrait && tile.visible ? tile.height + Theme.margin : 0
        anchors.leftMargin: !Theme.portrait && tile.visible ? tile.width + Theme.margin : 0
        spacing: Theme.grid * 2

        FitText {
            objectName: "face.agency"
            Layout.fillWidth: true
            horizontalAlignment: scene.side
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            visible: text !== ""
            text: scene.picture.agency
            color: Theme.inkSoft
            letters: Theme.sizeBody
            lines: 3
            bold: true
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 1
        }

        FitText {
            objectName: "face.title"
            Layout.fillWidth: true
            horizontalAlignment: scene.side
            Layout.fillHeight: true
            Layout.maximumHeight: implicitHeight
            text: scene.picture.title
            letters: Math.round(Theme.sizeHeading * 1.15)
            lines: 3
            bold: true
        }

        FitText {
            objectName: "face.sentence"
            Layout.fillWidth: true
            horizontalAlignment: scene.side
            visible: text !== ""
            text: scene.picture.sentence
            letters: Theme.sizeBody
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 1
        }

        FitText {
            objectName: "face.second"
            Layout.fillWidth: true
            horizontalAlignment: scene.side
            visible: text !== ""
            text: scene.picture.second
            color: Theme.inkSoft
            letters: Theme.sizeBody
        }
    }
}
