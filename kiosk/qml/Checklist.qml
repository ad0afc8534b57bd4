// What to bring. The words are as large as lets all of it be seen; what still has no room is moved by a finger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    property var entries: []
    readonly property real gap: Theme.grid * 1.5
    readonly property real sign: Theme.sizeBody * 1.2 + Theme.grid * 2
    readonly property real room: view.height
    readonly property int smallest: Math.round(Theme.sizeSmall * 0.72)
    readonly property int letters: large.needed <= room ? large.font.pixelSize : middle.needed <= room ? middle.font.pixelSize : small.needed <= room ? small.font.pixelSize : smallest

    signal moved

    objectName: "kiosk.confirm.requirements"
    padding: Theme.grid * 3
    implicitHeight: title.implicitHeight + gap + Math.ceil(large.needed) + 2 * padding

    component Measure: KitText {
        readonly property real needed: contentHeight + panel.gap * Math.max(0, panel.entries.length - 1)

        visible: false
        width: view.width - panel.sign
        text: panel.entries.join("\n")
    }

    Measure {
        id: large

        font.pixelSize: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
    }

    Measure {
        id: middle

        font.pixelSize: Math.round(panel.smallest + (large.font.pixelSize - panel.smallest) * 2 / 3)
    }

    Measure {
        id: small

        font.pixelSize: Math.round(panel.smallest + (large.font.pixelSize - panel.smallest) / 3)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: panel.gap

        KitText {
            id: title

            Layout.fillWidth: true
            text: panel.entries.length > 0 ? qsTr("kiosk-bring") : qsTr("kiosk-bring-nothing")
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
        }

        Flickable {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: list.implicitHeight
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive
            onMovementStarted: panel.moved()

            ColumnLayout {
                id: list

                width: view.width
                spacing: panel.gap

                Repeater {
                    model: panel.entries

                    RowLayout {
                        id: entry

                        required property string modelData

                        Layout.fillWidth: true
                        spacing: Theme.grid * 2

                        Icon {
                            Layout.alignment: Qt.AlignTop
                            name: "check"
                            colour: Theme.good
                            size: Math.round(panel.letters * 1.2)
                        }

                        KitText {
                            Layout.fillWidth: true
                            text: entry.modelData
                            font.pixelSize: panel.letters
                        }
                    }
                }
            }
        }
    }

    Icon {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: view.interactive && !view.atYEnd
        name: "arrow-down"
        colour: Theme.primary
        size: Theme.grid * 5
    }
}
