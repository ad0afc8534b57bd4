// Where the called visitor goes: the counter's number in gold, its zone, and an arrow that points there.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Display

Rectangle {
    id: way

    required property HallDisplay display

    readonly property var face: display.panel

    radius: Theme.radius
    color: Theme.header

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.grid * 4
        anchors.rightMargin: Theme.grid * 4
        spacing: Theme.grid * 4
        layoutDirection: way.face.arrow === "left" ? Qt.RightToLeft : Qt.LeftToRight

        ColumnLayout {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            spacing: 0

            TwoTongues {
                Layout.fillWidth: true
                first: qsTr("display-go")
                second: way.display.second("display-go")
                letters: Theme.sizeBody * 1.15
                secondShare: 0.7
                colour: Theme.onHeader
                secondColour: Theme.onHeader
            }

            TwoTongues {
                Layout.fillWidth: true
                visible: first !== ""
                first: way.face.place
                second: way.face.placeSecond
                letters: Theme.sizeBody
                secondShare: 0.8
                beside: true
                colour: Theme.accent
                secondColour: Theme.accent
            }
        }

        KitText {
            objectName: "display.call.counter"
            Layout.preferredHeight: way.height
            text: way.face.counter
            color: Theme.accent
            font.pixelSize: Math.round(way.height * 0.82)
            font.bold: true
            wrapMode: Text.NoWrap
            verticalAlignment: Text.AlignVCenter
        }

        Icon {
            name: "arrow-" + way.face.arrow
            colour: Theme.accent
            size: Math.round(way.height * 0.66)
        }
    }
}
