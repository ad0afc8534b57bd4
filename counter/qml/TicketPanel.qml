// What is at the desk: the number, huge; whose it is; how long it takes. Without a ticket: who is next, or who waits.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: panel

    required property DeskPage page
    property bool low: false
    // Whether it says who is next while nobody is at the desk; where another panel does, this one says how many wait.
    property bool tellsNext: false
    readonly property bool idle: page.idle
    readonly property bool next: tellsNext && page.insight.nextLabel !== "" && page.desk.pauseText === ""

    color: Theme.surface
    radius: Theme.radius
    border.color: Theme.line
    border.width: Theme.stroke
    clip: true

    Connections {
        target: panel.page.desk
        function onCalled() {
            ticket.call();
        }
    }

    Tones {
        id: tones

        tone: panel.page.mood
    }

    Texture {
        x: panel.border.width
        y: panel.border.width
        width: panel.width - 2 * x
        height: body.y + ticket.y + ticket.height - 2 * y
        tileHeight: height / 2.5  // five rows, none of them cut
        visible: !panel.idle && !panel.low
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
        anchors.margins: Theme.grid * (panel.low ? 2 : 3)
        anchors.leftMargin: Theme.grid * (panel.low ? 4 : 5)
        spacing: Theme.grid * (panel.low ? 1 : 1.5)

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.grid

            StatePill {
                Layout.alignment: Qt.AlignTop
                page: panel.page
            }

            Item {
                Layout.fillWidth: true
            }

            Chips {
                id: chips

                readonly property real natural: visibleChildren.reduce((sum, chip) => sum + chip.implicitWidth + spacing, 1)

                visible: !panel.idle
                Layout.fillWidth: true
                Layout.maximumWidth: natural
                layoutDirection: Qt.RightToLeft
                page: panel.page
            }
        }

        TicketNumber {
            id: ticket

            readonly property string text: ticket.number

            objectName: "counter.number"
            visible: !panel.idle
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 44
            number: panel.page.desk.number
            letters: Math.min(panel.height * 0.32, panel.width * 0.2)
        }

        FitText {
            objectName: "counter.service"
            visible: !panel.idle
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignHCenter
            text: panel.page.desk.service
            letters: panel.low ? Theme.sizeBody : Theme.sizeTitle
            bold: true
            lines: panel.low ? 1 : 2
        }

        Rectangle {
            visible: !panel.idle && !panel.low
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
                    timer: panel.page.timers[index]
                    letters: panel.low ? Theme.sizeTitle : Theme.sizeHeading
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
                visible: !panel.low && !panel.next
                Layout.alignment: Qt.AlignHCenter
                name: panel.page.desk.pauseText !== "" ? "pause" : "ticket"
                colour: Theme.accent
                size: Theme.grid * 10
            }

            KitText {
                visible: panel.next
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: qsTr("counter-next-title")
                color: Theme.inkSoft
            }

            FitText {
                objectName: "counter.paused"
                visible: text !== ""
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.page.desk.pauseText
                color: Theme.warn
                bold: true
                lines: 2
            }

            FitText {
                objectName: panel.next ? "counter.next" : "counter.idle"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.next ? panel.page.insight.nextLabel : panel.page.desk.waitingCount > 0 ? panel.page.desk.waitingText : qsTr("counter-idle-empty")
                letters: panel.next ? Math.round(Math.max(Theme.sizeDisplay, Math.min(panel.height * 0.2, panel.width * 0.14))) : Theme.sizeDisplay
                bold: true
                lines: 1
            }

            FitText {
                objectName: "counter.next.why"
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.next ? panel.page.insight.nextWhy : panel.page.desk.waitingCount > 0 ? panel.page.insight.longestText : ""
                visible: text !== ""
                lines: 2
            }

            FitText {
                Layout.fillWidth: true
                horizontalAlignment: Text.AlignHCenter
                text: panel.next ? panel.page.insight.nextNote : ""
                visible: text !== ""
                color: Theme.inkSoft
                letters: Theme.sizeSmall
                lines: 2
            }

            Item {
                Layout.fillHeight: true
            }
        }
    }
}
