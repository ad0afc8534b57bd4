// One service before it is taken: what to bring, how long, how much, who waits; who comes first; one button.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    // One size for all three; long sentences make it smaller.
    readonly property bool wordy: Math.max(kiosk.standard.time.length, kiosk.standard.cost.length) > 24
    readonly property int factLetters: Theme.portrait && !wordy ? Theme.sizeBody : Theme.sizeSmall

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * 3
        anchors.bottomMargin: Theme.grid * 3
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid * 2.5

        RowLayout {
            Layout.fillWidth: true
            Layout.columnSpan: Theme.portrait ? 1 : 2
            spacing: Theme.grid * 3

            Rectangle {
                implicitWidth: Theme.grid * (Theme.portrait ? 18 : 13)
                implicitHeight: implicitWidth
                radius: Theme.radius
                color: Theme.surface
                border.color: Theme.line
                border.width: Theme.stroke

                Icon {
                    anchors.centerIn: parent
                    name: screen.kiosk.standard.icon
                    colour: Theme.primary
                    size: Math.round(parent.width * 0.62)
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                FitText {
                    objectName: "kiosk.confirm.service"
                    Layout.fillWidth: true
                    text: screen.kiosk.standard.service
                    letters: Theme.portrait ? Theme.sizeHeading : Theme.sizeTitle
                    bold: true
                    lines: Theme.portrait ? 2 : 1
                }

                KitText {
                    Layout.fillWidth: true
                    text: screen.kiosk.standard.agency
                    color: Theme.inkSoft
                    font.pixelSize: Theme.sizeSmall
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : 6
            spacing: Theme.grid * 2.5

            Panel {
                Layout.fillWidth: true
                implicitHeight: facts.implicitHeight + 2 * padding
                padding: Theme.grid * 3

                RowLayout {
                    id: facts

                    width: parent.width
                    spacing: Theme.grid * 3

                    Fact {
                        objectName: "kiosk.confirm.waiting"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 5
                        Layout.fillHeight: false
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-now-waiting")
                        value: screen.kiosk.standard.waiting
                        letters: screen.factLetters
                    }

                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 8
                        Layout.fillHeight: false
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-time")
                        value: screen.kiosk.standard.time
                        letters: screen.factLetters
                    }

                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 8
                        Layout.fillHeight: false
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-cost")
                        value: screen.kiosk.standard.cost
                        letters: screen.factLetters
                    }
                }
            }

            Checklist {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                entries: screen.kiosk.standard.requirements
                onMoved: screen.kiosk.touch()
            }

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 5
            spacing: Theme.grid * 2

            Priorities {
                Layout.fillWidth: true
                Layout.fillHeight: false
                visible: screen.kiosk.standard.priorities.length > 0
                kiosk: screen.kiosk
            }

            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredHeight: 0
                visible: !Theme.portrait
            }

            PrimaryButton {
                objectName: "kiosk.take"
                Layout.fillWidth: true
                Layout.topMargin: Theme.grid
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 19 : 16)
                text: qsTr("kiosk-take")
                iconName: "ticket"
                letters: Theme.sizeTitle
                onClicked: screen.kiosk.take()
            }
        }
    }
}
