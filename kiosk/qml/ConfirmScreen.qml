// One service before it is taken: what to bring, how long, how much, who waits; who comes first; one button.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    readonly property bool tight: !Theme.portrait

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * 3
        anchors.bottomMargin: Theme.grid * 3
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid * 3

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : 6
            spacing: Theme.grid * 2.5

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.grid * 3

                Rectangle {
                    implicitWidth: Theme.grid * (Theme.portrait ? 16 : 13)
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

                    KitText {
                        objectName: "kiosk.confirm.service"
                        Layout.fillWidth: true
                        Layout.maximumHeight: font.pixelSize * 2.8
                        text: screen.kiosk.standard.service
                        font.pixelSize: Theme.sizeTitle
                        font.bold: true
                        fontSizeMode: Text.Fit
                        minimumPixelSize: Theme.sizeSmall
                        maximumLineCount: 2
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

            Panel {
                Layout.fillWidth: true
                implicitHeight: facts.implicitHeight + 2 * padding
                padding: Theme.grid * 2.5

                RowLayout {
                    id: facts

                    width: parent.width
                    spacing: Theme.grid * 3

                    Fact {
                        objectName: "kiosk.confirm.waiting"
                        Layout.fillWidth: true
                        Layout.preferredWidth: 3
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-now-waiting")
                        value: screen.kiosk.standard.waiting
                    }

                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 3
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-time")
                        value: screen.kiosk.standard.time
                    }

                    Fact {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 3
                        Layout.alignment: Qt.AlignTop
                        label: qsTr("kiosk-cost")
                        value: screen.kiosk.standard.cost
                    }
                }
            }

            Checklist {
                Layout.fillWidth: true
                Layout.fillHeight: true
                entries: screen.kiosk.standard.requirements
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 5
            Layout.alignment: Qt.AlignBottom
            spacing: Theme.grid * 2

            Priorities {
                Layout.fillWidth: true
                Layout.fillHeight: !Theme.portrait
                visible: screen.kiosk.standard.priorities.length > 0
                kiosk: screen.kiosk
            }

            PrimaryButton {
                objectName: "kiosk.take"
                Layout.fillWidth: true
                Layout.topMargin: Theme.grid
                Layout.preferredHeight: Theme.grid * 16
                text: qsTr("kiosk-take")
                iconName: "ticket"
                letters: Theme.sizeTitle
                onClicked: screen.kiosk.take()
            }
        }
    }
}
