// What to bring. A list longer than its place is moved by a finger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    property var entries: []

    objectName: "kiosk.confirm.requirements"
    padding: Theme.grid * 2.5

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.grid * 1.5

        KitText {
            Layout.fillWidth: true
            text: qsTr("kiosk-bring")
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
        }

        KitText {
            Layout.fillWidth: true
            visible: panel.entries.length === 0
            text: qsTr("kiosk-bring-nothing")
        }

        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: list.implicitHeight
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            ColumnLayout {
                id: list

                width: parent.width
                spacing: Theme.grid * 1.5

                Repeater {
                    model: panel.entries

                    RowLayout {
                        id: entry

                        required property string modelData

                        Layout.fillWidth: true
                        spacing: Theme.grid * 2

                        Icon {
                            Layout.alignment: Qt.AlignTop
                            Layout.topMargin: Theme.grid * 0.5
                            name: "check"
                            colour: Theme.good
                            size: Math.round(words.font.pixelSize * 1.2)
                        }

                        KitText {
                            id: words

                            Layout.fillWidth: true
                            text: entry.modelData
                            font.pixelSize: panel.entries.length > 5 || !Theme.portrait ? Theme.sizeSmall : Math.round(Theme.sizeBody * 0.9)
                        }
                    }
                }
            }
        }
    }
}
