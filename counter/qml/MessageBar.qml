// One sentence for the officer, and at its right what answers it; without a sentence, what the large button does. The room
// is always kept: nothing moves.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: bar

    property string text
    property string mood: "good"
    property string hint
    // Whether something at its right answers it.
    property bool answerable: false
    default property alias answers: corner.data
    readonly property color colour: mood === "good" ? Theme.good : mood === "warn" ? Theme.warn : Theme.bad

    implicitHeight: Math.round(Math.max(44, Theme.sizeSmall * 3.4))

    Rectangle {
        anchors.fill: parent
        visible: bar.text !== ""
        radius: Theme.radius / 2
        color: Qt.alpha(bar.colour, 0.1)
        border.color: Qt.alpha(bar.colour, 0.5)
        border.width: Math.max(1, Theme.stroke / 2)
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.sizeSmall * 0.8
        anchors.rightMargin: Theme.sizeSmall * (bar.answerable ? 0.3 : 0.8)
        spacing: Theme.sizeSmall * 0.7

        Icon {
            visible: bar.text !== ""
            name: bar.mood === "good" ? "check" : "warning"
            colour: bar.colour
            size: Math.round(Theme.sizeSmall * 1.5)
        }

        KitText {
            objectName: "counter.message"
            visible: bar.text !== ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            verticalAlignment: Text.AlignVCenter
            text: bar.text
            color: bar.colour
            font.pixelSize: Theme.sizeSmall
            font.bold: true
            fontSizeMode: Text.Fit
            minimumPixelSize: 9
            maximumLineCount: 4
            Accessible.role: Accessible.AlertMessage
        }

        KitText {
            objectName: "counter.hint"
            visible: bar.text === ""
            Layout.fillWidth: true
            Layout.fillHeight: true
            horizontalAlignment: bar.answerable ? Text.AlignLeft : Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: bar.hint
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
            fontSizeMode: Text.Fit
            minimumPixelSize: 9
            maximumLineCount: 3
        }

        RowLayout {
            id: corner

            visible: bar.answerable
            Layout.fillWidth: false
            Layout.maximumWidth: bar.width * 0.55
            spacing: Theme.grid
        }
    }
}
