// The number that is called or served here, the largest thing on the screen; below it where to go, or what for.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Face

ColumnLayout {
    id: scene

    required property VisitorFace face
    readonly property var picture: face.picture
    readonly property bool called: picture.scene === "called"

    spacing: Theme.grid * 2

    Connections {
        target: scene.face

        function onCalled(): void {
            number.call();
        }
    }

    FitText {
        objectName: "face.agency"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: scene.picture.agency
        color: Theme.inkSoft
        letters: Theme.sizeBody
        lines: Theme.portrait ? 2 : 1
    }

    Panel {
        Layout.fillWidth: true
        Layout.fillHeight: true
        padding: Theme.grid * 2

        Texture {
            anchors.fill: parent
            anchors.topMargin: caption.height
            clip: true
            tileHeight: height / (Theme.portrait ? 5 : 2)
        }

        FitText {
            id: caption

            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.caption
            color: Theme.inkSoft
            letters: Theme.sizeBody
            lines: 1
        }

        TicketNumber {
            id: number

            readonly property string text: scene.picture.number

            objectName: "face.number"
            anchors.fill: parent
            anchors.topMargin: caption.height
            number: text
            letters: Math.round((parent.height - caption.height) * 0.8)
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: where.implicitHeight + Theme.grid * (scene.called ? 4 : 1)
        radius: Theme.radius
        color: scene.called ? Theme.primary : "transparent"

        FitText {
            id: where

            objectName: "face.title"
            anchors.centerIn: parent
            width: parent.width - Theme.grid * 4
            horizontalAlignment: Text.AlignHCenter
            text: scene.picture.title
            color: scene.called ? Theme.onPrimary : Theme.good
            // Never larger than the number.
            letters: Math.round(Math.min(scene.called ? Theme.sizeDisplay : Theme.sizeHeading, scene.height * 0.12))
            lines: 1
            bold: true
        }
    }

    FitText {
        objectName: "face.service"
        Layout.fillWidth: true
        horizontalAlignment: Text.AlignHCenter
        text: scene.picture.service
        letters: Theme.sizeBody
        lines: 2
    }
}
