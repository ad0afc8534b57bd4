// The number, huge; where to wait, how long; the code to follow it; the paper below.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property TicketView ticket: kiosk.ticket
    readonly property int factLetters: Theme.largeText && !Theme.portrait ? Theme.sizeBody : Theme.sizeTitle

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

            ColumnLayout {
                anchors.fill: parent
                spacing: Theme.grid

                Item {
                    Layout.fillHeight: true
                    Layout.preferredHeight: 0
                }

                KitText {
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: qsTr("kiosk-your-number")
                    color: Theme.inkSoft
                }

                Item {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.preferredHeight: number.implicitHeight
                    Layout.maximumHeight: number.implicitHeight

                    Texture {
                        anchors.fill: parent
                        anchors.leftMargin: -Theme.grid * 3
                        anchors.rightMargin: -Theme.grid * 3
                        tileHeight: number.height / 2  // four rows, none of them cut
                    }

                    TicketNumber {
                        id: number

                        readonly property string text: screen.ticket.number

                        objectName: "kiosk.number"
                        anchors.fill: parent
                        number: text
                        letters: Theme.screenHeight * (Theme.portrait ? 0.125 : 0.19)
                    }
                }

                FitText {
                    objectName: "kiosk.ticket.service"
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.ticket.service
                    letters: Theme.portrait ? Theme.sizeTitle : Theme.sizeBody
                    bold: true
                }

                FitText {
                    objectName: "kiosk.ticket.agency"
                    Layout.fillWidth: true
                    horizontalAlignment: Text.AlignHCenter
                    text: screen.ticket.agency
                    color: Theme.inkSoft
                    letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
                    lines: Theme.portrait ? 2 : 1
                }

                Item {
                    Layout.fillHeight: true
                    Layout.preferredHeight: 0
                }
            }
        }

        Panel {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 7
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
                    spacing: Theme.grid * (Theme.portrait ? 2.5 : 1.5)

                    Fact {
                        objectName: "kiosk.zone"
                        Layout.fillWidth: true
                        visible: screen.ticket.zone !== ""
                        label: qsTr("kiosk-wait-at")
                        value: screen.ticket.zone
                        letters: Theme.sizeTitle
                        lines: 1
                    }

                    FitText {
                        objectName: "kiosk.place"
                        Layout.fillWidth: true
                        Layout.topMargin: -Theme.grid * 1.5
                        visible: text !== ""
                        text: screen.ticket.place
                        letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
                    }

                    Fact {
                        objectName: "kiosk.ahead"
                        Layout.fillWidth: true
                        label: qsTr("kiosk-ahead")
                        value: screen.ticket.ahead
                        letters: screen.factLetters
                        lines: 1
                    }

                    Fact {
                        objectName: "kiosk.wait"
                        Layout.fillWidth: true
                        visible: value !== ""
                        label: qsTr("kiosk-expected-wait")
                        value: screen.ticket.wait
                        letters: screen.factLetters
                        lines: 1
                    }
                }

                ColumnLayout {
                    Layout.alignment: Qt.AlignVCenter
                    visible: screen.ticket.followUrl !== ""
                    spacing: Theme.grid

                    QrImage {
                        objectName: "kiosk.qr"
                        Layout.alignment: Qt.AlignHCenter
                        Layout.preferredWidth: Theme.grid * (Theme.portrait ? 42 : 34)
                        Layout.preferredHeight: Layout.preferredWidth
                        text: screen.ticket.followUrl
                        description: qsTr("kiosk-scan")
                    }

                    KitText {
                        Layout.fillWidth: true
                        Layout.preferredWidth: Theme.grid * 36
                        Layout.maximumWidth: Theme.grid * 44
                        Layout.alignment: Qt.AlignHCenter
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("kiosk-scan")
                        color: Theme.inkSoft
                        font.pixelSize: Theme.sizeSmall
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
