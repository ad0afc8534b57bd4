// The number, huge; where to wait, how long; the code to follow it; the paper below.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property TicketView ticket: kiosk.ticket

    slides: false

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * 4
        anchors.bottomMargin: Theme.grid * 3
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid * 3

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : 7
            padding: Theme.grid * 3

            Texture {
                anchors.fill: parent
            }

            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.grid

                Item {
                    Layout.fillHeight: true
                }

                KitText {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("kiosk-your-number")
                    color: Theme.inkSoft
                }

                TicketNumber {
                    readonly property string text: number

                    objectName: "kiosk.number"
                    Layout.fillWidth: true
                    number: screen.ticket.number
                    letters: Theme.screenHeight * (Theme.portrait ? 0.125 : 0.19)
                }

                KitText {
                    objectName: "kiosk.ticket.service"
                    Layout.fillWidth: true
                    Layout.maximumHeight: font.pixelSize * 2.8
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.ticket.service
                    font.pixelSize: Theme.portrait ? Theme.sizeTitle : Theme.sizeBody
                    font.bold: true
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.sizeSmall
                    maximumLineCount: 2
                }

                KitText {
                    objectName: "kiosk.ticket.agency"
                    Layout.fillWidth: true
                    Layout.maximumHeight: font.pixelSize * 2.8
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.ticket.agency
                    color: Theme.inkSoft
                    font.pixelSize: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Math.round(Theme.sizeSmall * 0.7)
                    maximumLineCount: 2
                }

                Item {
                    Layout.fillHeight: true
                }
            }
        }

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 6
            Layout.preferredHeight: Theme.portrait ? facts.implicitHeight + 2 * padding : -1
            padding: Theme.grid * 3

            RowLayout {
                id: facts

                width: parent.width
                height: Theme.portrait ? implicitHeight : parent.height
                spacing: Theme.grid * 3

                ColumnLayout {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignVCenter
                    spacing: Theme.grid * 2

                    Fact {
                        objectName: "kiosk.zone"
                        Layout.fillWidth: true
                        visible: screen.ticket.zone !== ""
                        label: qsTr("kiosk-wait-at")
                        value: screen.ticket.zone
                        letters: Theme.sizeTitle
                    }

                    KitText {
                        objectName: "kiosk.place"
                        Layout.fillWidth: true
                        Layout.topMargin: -Theme.grid * 1.5
                        visible: text !== ""
                        text: screen.ticket.place
                        font.pixelSize: Theme.sizeSmall
                    }

                    Fact {
                        objectName: "kiosk.ahead"
                        Layout.fillWidth: true
                        label: qsTr("kiosk-ahead")
                        value: screen.ticket.ahead
                    }

                    Fact {
                        objectName: "kiosk.wait"
                        Layout.fillWidth: true
                        visible: value !== ""
                        label: qsTr("kiosk-expected-wait")
                        value: screen.ticket.wait
                    }
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignVCenter
                    visible: screen.ticket.followUrl !== ""
                    spacing: Theme.grid

                    QrImage {
                        objectName: "kiosk.qr"
                        Layout.alignment: Qt.AlignHCenter
                        Layout.preferredWidth: Theme.grid * (Theme.portrait ? 42 : 36)
                        Layout.preferredHeight: Layout.preferredWidth
                        text: screen.ticket.followUrl
                        description: qsTr("kiosk-scan")
                    }

                    KitText {
                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.grid * 36
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("kiosk-scan")
                        color: Theme.inkSoft
                        font.pixelSize: Math.round(Theme.sizeSmall * 0.9)
                    }
                }
            }
        }

        PaperBar {
            Layout.fillWidth: true
            Layout.columnSpan: Theme.portrait ? 1 : 2
            kiosk: screen.kiosk
            shown: screen.shown
        }
    }
}
