// What is at the desk: the number, huge; whose it is; how long it takes. Without a ticket: who waits.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

Rectangle {
    id: panel

    required property DeskView desk
    readonly property bool idle: desk.number === ""

    color: Theme.surface
    radius: Theme.radius
    border.color: Theme.line
    border.width: Theme.stroke
    clip: true

    Connections {
        target: panel.desk
        function onCalled() {
            ticket.call();
        }
    }

    Tones {
        id: tones

        tone: panel.desk.tone
    }

    Texture {
        x: panel.border.width
        y: panel.border.width
        width: panel.width - 2 * x
        height: body.y + ticket.y + ticket.height - 2 * y
        tileHeight: height / 2.5  // five rows, none of them cut
        visible: !panel.idle
    }

    Rectangle {
        id: bar

        width: Theme.grid * 1.5
        height: parent.height - 2 * Theme.radius
        anchors.verticalCenter: parent.verticalCenter
        radius: width / 2
        x: Theme.grid
        color: tones.fill
    }

    ColumnLayout {
        id: body

        anchors.fill: parent
        anchors.margins: Theme.grid * 3
        anchors.leftMargin: Theme.grid * 5
        spacing: Theme.grid * 1.5

        StatePill {
            desk: panel.desk
        }

        TicketNumber {
            id: ticket

            readonly property string text: ticket.number

            objectName: "counter.number"
            visible: !panel.idle
            Layout.fillWidth: true
            Layout.fillHeight: true
            number: panel.desk.number
            letters: Math.min(panel.height * 0.3, panel.width * 0.2)
        }

        KitText {
            objectName: "counter.service"
            visible: !panel.idle
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: panel.desk.service
            font.pixelSize: Theme.sizeTitle
            font.bold: true
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.sizeSmall
            maximumLineCount: 2
            Layout.maximumHeight: Theme.sizeTitle * 2.8
        }

        Item {
            visible: !panel.idle
            Layout.fillWidth: true
            implicitHeight: chips.implicitHeight

            Chips {
                id: chips

                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(parent.width, natural)
                desk: panel.desk

                readonly property real natural: visibleChildren.reduce((sum, chip) => sum + chip.implicitWidth + spacing, 1)
            }
        }

        Rectangle {
            visible: !panel.idle
            Layout.fillWidth: true
            Layout.topMargin: Theme.grid
            implicitHeight: Theme.stroke
            color: Theme.line
        }

        RowLayout {
            visible: !panel.idle
            Layout.fillWidth: true
            spacing: Theme.grid * 2
            uniformCellSizes: true

            Repeater {
                model: 3

                TimerCell {
                    required property int index

                    Layout.fillWidth: true
                    timer: panel.desk.timers[index]
                }
            }
        }

        ColumnLayout {
            visible: panel.idle
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.grid

            Item {
                Layout.fillHeight: true
            }

            Icon {
                Layout.alignment: Qt.AlignHCenter
                name: "ticket"
                colour: Theme.accent
                size: Theme.grid * 10
            }

            KitText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.desk.tone === "free" ? panel.desk.waitingText : qsTr("counter-idle-empty")
                font.pixelSize: Theme.sizeDisplay
                font.bold: true
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.sizeTitle
                maximumLineCount: 1
            }

            KitText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.desk.tone === "free" ? panel.desk.longestText : ""
                visible: text !== ""
                color: Theme.inkSoft
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }
}
