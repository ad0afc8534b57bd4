// Several servers were found: which hall is this? *servers* is a list of {name, address, hall}.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

FocusScope {
    id: chooser

    property var servers: []

    signal chosen(string hall)

    Accessible.role: Accessible.Pane
    Accessible.name: title.text

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        id: head

        width: chooser.width
        height: Theme.grid * 10
        color: Theme.header

        MotifBand {
            y: Theme.grid
            width: parent.width
            height: Theme.grid * 8
        }
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.margin + head.height
        spacing: Theme.grid * 2

        KitText {
            id: title

            objectName: chooser.objectName + ".title"
            Layout.fillWidth: true
            text: qsTr("kit-choose-title")
            font.pixelSize: Theme.sizeHeading
            font.bold: true
        }

        KitText {
            Layout.fillWidth: true
            text: qsTr("kit-choose-hint")
            color: Theme.inkSoft
        }

        ListView {
            id: list

            readonly property real ring: Theme.stroke * 3

            objectName: chooser.objectName + ".list"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.grid
            Layout.leftMargin: -ring
            Layout.rightMargin: -ring
            spacing: Theme.grid * 2
            // Room for the ring of the card that the keyboard has.
            topMargin: ring
            bottomMargin: ring
            clip: true
            model: chooser.servers
            keyNavigationEnabled: true
            focus: true

            delegate: ChoiceCard {
                required property var modelData

                objectName: chooser.objectName + "." + modelData.hall
                width: list.width
                leftInset: list.ring
                rightInset: list.ring
                leftPadding: padding + list.ring
                rightPadding: padding + list.ring
                height: Theme.grid * 16
                iconName: "counter"
                title: modelData.name
                subtitle: modelData.address
                focus: ListView.isCurrentItem
                marked: activeFocus
                onClicked: chooser.chosen(modelData.hall)
            }
        }
    }
}
