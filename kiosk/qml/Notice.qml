// What cannot be had now, or what somebody has to know first: a drawing and a few words on one sheet, what to do next below.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: notice

    property string iconName
    property color tone: Theme.primary
    property string topic
    property string topicOf
    property string topicIcon
    property string topicName
    default property alias words: words.data
    property alias buttons: buttons.data
    readonly property int align: Theme.portrait ? Text.AlignHCenter : Text.AlignLeft

    spacing: Theme.grid * (Theme.portrait ? 3 : 2)

    Topic {
        objectName: notice.topicName
        room: notice.width
        Layout.fillWidth: true
        Layout.fillHeight: false
        visible: title !== ""
        iconName: notice.topicIcon
        title: notice.topic
        subtitle: notice.topicOf
    }

    Panel {
        id: sheet

        Layout.fillWidth: true
        Layout.fillHeight: true
        padding: Theme.grid * (Theme.portrait ? 4 : 3)

        GridLayout {
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.portrait ? 0 : Theme.grid * 4
            width: parent.width - 2 * x
            columns: Theme.portrait ? 1 : 2
            columnSpacing: Theme.grid * 5
            rowSpacing: Theme.grid * 4

            Rectangle {
                Layout.alignment: Qt.AlignCenter
                implicitWidth: Theme.grid * (Theme.portrait ? 26 : 22)
                implicitHeight: implicitWidth
                radius: width / 2
                color: Theme.ground
                border.color: notice.tone
                border.width: Theme.stroke * 1.5

                Icon {
                    anchors.centerIn: parent
                    name: notice.iconName
                    colour: notice.tone
                    size: Math.round(parent.width * 0.5)
                }
            }

            ColumnLayout {
                id: words

                Layout.fillWidth: true
                spacing: Theme.grid * (Theme.portrait ? 2 : 1)
            }
        }
    }

    // The one large button stands where it stands on every screen.
    GridLayout {
        id: buttons

        Layout.fillWidth: true
        Layout.fillHeight: false
        columns: Theme.portrait ? 1 : 3
        columnSpacing: Theme.grid * 2
        rowSpacing: Theme.grid * 2
    }
}
