// Something takes its time: the motif walks on, a sentence says why.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: walk

    property bool running: false
    property string title
    property string sentence

    Rectangle {
        id: path

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -walk.height * 0.12
        width: walk.width
        height: Theme.grid * 18
        color: Theme.header
        clip: true

        MotifBand {
            id: motif

            anchors.verticalCenter: parent.verticalCenter
            height: Theme.grid * 11
            width: walk.width + tile

            NumberAnimation on x {
                running: walk.running && !Theme.reducedMotion
                from: -motif.tile
                to: 0
                duration: 4500
                loops: Animation.Infinite
            }
        }
    }

    ColumnLayout {
        anchors.top: path.bottom
        anchors.topMargin: Theme.grid * 5
        x: Theme.margin
        width: walk.width - 2 * Theme.margin
        spacing: Theme.grid * 2

        KitText {
            objectName: walk.objectName + ".title"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: walk.title
            font.pixelSize: Theme.sizeHeading
            font.bold: true
        }

        KitText {
            objectName: walk.objectName + ".sentence"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: walk.sentence
            color: Theme.inkSoft
        }
    }
}
