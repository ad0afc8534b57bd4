// One sentence for the officer; without one, what the large button does. The room is always kept: nothing moves.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: bar

    property string text
    property string mood: "good"
    property string hint
    readonly property color colour: mood === "good" ? Theme.good : mood === "warn" ? Theme.warn : Theme.bad

    implicitHeight: Math.round(Theme.sizeSmall * 3.4)

    KitText {
        objectName: "counter.hint"
        anchors.fill: parent
        visible: bar.text === ""
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: bar.hint
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        maximumLineCount: 2
    }

    Rectangle {
        anchors.fill: parent
        visible: bar.text !== ""
        radius: Theme.radius / 2
        color: Qt.alpha(bar.colour, 0.1)
        border.color: Qt.alpha(bar.colour, 0.5)
        border.width: Math.max(1, Theme.stroke / 2)

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.sizeSmall * 0.8
            anchors.rightMargin: Theme.sizeSmall * 0.8
            spacing: Theme.sizeSmall * 0.7

            Icon {
                name: bar.mood === "good" ? "check" : "warning"
                colour: bar.colour
                size: Math.round(Theme.sizeSmall * 1.5)
            }

            KitText {
                objectName: "counter.message"
                Layout.fillWidth: true
                Layout.fillHeight: true
                verticalAlignment: Text.AlignVCenter
                text: bar.text
                color: bar.colour
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                fontSizeMode: Text.Fit
                minimumPixelSize: 9
                maximumLineCount: 3
                Accessible.role: Accessible.AlertMessage
            }
        }
    }
}
