// What to bring. The words are as large as lets all of it be seen, and never smaller than a kiosk's smallest; what still
// has no room comes with a touch, or is moved by a finger.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    property var entries: []
    readonly property real gap: Theme.grid * 1.5
    readonly property real sign: letters * 1.2 + Theme.grid * 2
    readonly property int largest: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
    readonly property int letters: entries.length > 0 ? fitting.fontInfo.pixelSize : largest
    readonly property real room: height - 2 * padding - title.implicitHeight - gap

    signal moved

    objectName: "kiosk.confirm.requirements"
    padding: Theme.grid * 3
    implicitHeight: title.implicitHeight + gap + Math.ceil(usual.needed) + 2 * padding

    component Measure: KitText {
        readonly property real gaps: panel.gap * Math.max(0, panel.entries.length - 1)
        readonly property real needed: contentHeight + gaps

        visible: false
        width: panel.width - 2 * panel.padding - panel.largest * 1.2 - Theme.grid * 2
        text: panel.entries.join("\n")
        font.pixelSize: panel.largest
        Accessible.ignored: true
    }

    Measure {
        id: usual
    }

    Measure {
        id: fitting

        height: Math.max(1, panel.room - gaps)
        fontSizeMode: Text.VerticalFit
        minimumPixelSize: Theme.leastLetters
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: panel.gap

        KitText {
            id: title

            Layout.fillWidth: true
            text: panel.entries.length > 0 ? qsTr("kiosk-bring") : qsTr("kiosk-bring-nothing")
            font.pixelSize: Theme.sizeSmall
            font.bold: panel.entries.length > 0
        }

        Flickable {
            id: view

            Layout.fillWidth: true
            Layout.fillHeight: true
            contentHeight: list.implicitHeight
            interactive: panel.letters <= Theme.leastLetters && list.implicitHeight > panel.room + 1
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

            TapHandler {
                enabled: view.interactive
                onTapped: {
                    const end = view.contentHeight - view.height;
                    view.contentY = view.atYEnd ? 0 : Math.min(end, view.contentY + view.height * 0.8);
                    panel.moved();
                }
            }
        }

        RowLayout {
            visible: view.interactive
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.grid

            Icon {
                name: view.atYEnd ? "arrow-up" : "arrow-down"
                colour: Theme.primary
                size: Math.round(Theme.leastLetters * 1.2)
            }

            KitText {
                Layout.fillWidth: true
                text: qsTr("kiosk-bring-more")
                color: Theme.primary
                font.pixelSize: Theme.leastLetters
                font.bold: true
            }
        }
    }
}
