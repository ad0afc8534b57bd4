// The black head of every screen: the mall's name, a slot at the right for clock and signs, the motif below.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: header

    property string title
    property string subtitle
    property real barHeight: Theme.grid * 14
    property real bandHeight: Theme.grid * 5
    default property alias slot: corner.data

    implicitHeight: barHeight + bandHeight + Theme.stroke * 2
    color: Theme.header
    Accessible.role: Accessible.Pane
    Accessible.name: title

    RowLayout {
        id: bar

        x: Theme.margin
        width: header.width - 2 * Theme.margin
        height: header.barHeight
        spacing: Theme.grid * 3

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignVCenter
            Layout.maximumHeight: header.barHeight - Theme.grid * 2
            spacing: 0

            FitText {
                objectName: header.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: header.title
                color: Theme.onHeader
                letters: Theme.sizeTitle
                bold: true
            }

            FitText {
                objectName: header.objectName + ".subtitle"
                Layout.fillWidth: true
                visible: text !== ""
                text: header.subtitle
                lines: 1
                color: Theme.accent
                letters: Theme.sizeSmall
            }
        }

        RowLayout {
            id: corner

            Layout.alignment: Qt.AlignVCenter | Qt.AlignRight
            spacing: Theme.grid * 2
        }
    }

    MotifBand {
        y: header.barHeight
        width: header.width
        height: header.bandHeight
    }

    Rectangle {
        anchors.bottom: header.bottom
        width: header.width
        height: Theme.stroke * 2
        color: Theme.primary
    }
}
