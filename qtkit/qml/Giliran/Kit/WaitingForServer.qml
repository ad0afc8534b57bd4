// Shown while no server is found: calm, and it says what happens next.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: waiting

    property string heading: qsTr("kit-waiting-title")
    property string hint: qsTr("kit-waiting-hint")
    // The same in another language, where two are shown.
    property string aside

    color: Theme.ground
    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    Rectangle {
        id: pond

        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: -waiting.height * 0.12
        width: waiting.width
        height: Theme.grid * 22
        color: Theme.header
        clip: true

        MotifBand {
            id: ducks

            anchors.verticalCenter: parent.verticalCenter
            height: Theme.grid * 14
            width: waiting.width + tile

            NumberAnimation on x {
                running: waiting.visible && !Theme.reducedMotion
                from: -ducks.tile
                to: 0
                duration: 9000
                loops: Animation.Infinite
            }
        }
    }

    ColumnLayout {
        anchors.top: pond.bottom
        anchors.topMargin: Theme.grid * 5
        x: Theme.margin
        width: waiting.width - 2 * Theme.margin
        spacing: Theme.grid * 2

        KitText {
            id: title

            objectName: waiting.objectName + ".title"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: waiting.heading
            font.pixelSize: Theme.sizeHeading
            font.bold: true
        }

        KitText {
            objectName: waiting.objectName + ".hint"
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: waiting.hint
            color: Theme.inkSoft
        }

        KitText {
            objectName: waiting.objectName + ".aside"
            Layout.fillWidth: true
            visible: text !== ""
            horizontalAlignment: Text.AlignHCenter
            text: waiting.aside
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
        }
    }
}
