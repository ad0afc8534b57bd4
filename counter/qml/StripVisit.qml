// The strip's room for the visit: state, number, times, service and what else is wanted; without a ticket who is next and why.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: visit

    required property DeskPage page
    property bool low: false
    // Only what is needed at any moment.
    property bool least: false
    // Also what can be spared where a list needs the room.
    property bool whole: true
    readonly property bool next: visit.page.idle && visit.page.insight.nextLabel !== "" && visit.page.desk.pauseText === ""

    implicitHeight: body.implicitHeight

    Connections {
        target: visit.page.desk
        function onCalled() {
            ticket.call();
        }
    }

    // As high as it wants to be: a text that turns out to need a second line gets it.
    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: visit.low ? 2 : 5

        RowLayout {
            Layout.fillWidth: true
            spacing: 8

            ColumnLayout {
                Layout.preferredWidth: Math.round(visit.width * (visit.page.idle ? 1 : visit.page.width > 480 ? 0.31 : 0.48))
                Layout.fillWidth: visit.page.idle
                spacing: 2

                StatePill {
                    Layout.maximumWidth: parent.width
                    page: visit.page
                }

                TicketNumber {
                    id: ticket

                    readonly property string text: ticket.number

                    objectName: "counter.number"
                    Layout.leftMargin: -Theme.grid * 2
                    // Room for a whole line of 40 pixels; its white space may lie over its neighbours'.
                    Layout.preferredHeight: 56
                    Layout.topMargin: visit.low ? -8 : -4
                    Layout.bottomMargin: -2
                    visible: !visit.page.idle
                    number: visit.page.desk.number
                    letters: 40
                }

                FitText {
                    objectName: "counter.idle"
                    visible: visit.page.idle && !visit.next
                    Layout.fillWidth: true
                    Layout.preferredHeight: visit.low ? 36 : 50
                    text: visit.page.desk.waitingCount > 0 ? visit.page.desk.waitingText : qsTr("counter-idle-empty")
                    letters: Theme.sizeHeading
                    bold: true
                    lines: 1
                }

                RowLayout {
                    visible: visit.next
                    Layout.fillWidth: true
                    Layout.preferredHeight: visit.low ? 36 : 50
                    spacing: 10

                    KitText {
                        text: qsTr("counter-next-title")
                        color: Theme.inkSoft
                        wrapMode: Text.NoWrap
                    }

                    FitText {
                        objectName: "counter.next"
                        Layout.fillWidth: true
                        text: visit.page.insight.nextLabel
                        letters: Theme.sizeHeading
                        bold: true
                        lines: 1
                    }
                }
            }

            TimerCell {
                Layout.fillWidth: true
                Layout.preferredWidth: 3
                visible: !visit.page.idle
                timer: visit.page.timers[visit.page.tone === "serving" ? 2 : 1]
                letters: Theme.sizeTitle
                lines: visit.low ? 1 : 2
            }

            TimerCell {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                visible: !visit.page.idle && visit.page.width > 480
                timer: visit.page.timers[0]
                letters: Theme.sizeTitle
                lines: visit.low ? 1 : 2
            }
        }

        FitText {
            objectName: "counter.next.why"
            visible: visit.next && visit.whole
            Layout.fillWidth: true
            text: visit.page.insight.nextWhy
            letters: Theme.sizeSmall
            bold: true
            lines: 2
        }

        FitText {
            visible: visit.next && text !== "" && visit.whole && !visit.low
            Layout.fillWidth: true
            text: visit.page.insight.nextNote
            color: visit.page.insight.nextOld ? Theme.warn : Theme.inkSoft
            letters: Theme.sizeSmall
            lines: 2
        }

        FitText {
            visible: visit.page.idle && !visit.next && text !== "" && visit.whole
            Layout.fillWidth: true
            text: visit.page.desk.pauseText || visit.page.insight.longestText
            color: visit.page.desk.pauseText ? Theme.warn : Theme.inkSoft
            letters: Theme.sizeSmall
            bold: visit.page.desk.pauseText !== ""
            lines: 2
        }

        FitText {
            objectName: "counter.service"
            visible: !visit.page.idle && visit.whole
            Layout.fillWidth: true
            text: visit.page.desk.service
            letters: Theme.sizeSmall
            bold: true
            lines: visit.low ? 1 : 2
        }

        // A low strip has room for one of the two; a high one has it below its buttons.
        BesideRow {
            id: besideRow

            visible: visit.page.beside.length > 0 && visit.low && !(visit.least && visit.whole)
            Layout.fillWidth: true
            page: visit.page
            most: 1
            thin: true
        }

        ElsewhereLine {
            visible: others.length > 0 && visit.whole && !visit.least && !besideRow.visible
            lines: visit.low || visit.page.width < 340 ? 1 : 2
            Layout.fillWidth: true
            page: visit.page
        }

        Chips {
            visible: !visit.page.idle && !visit.low
            Layout.fillWidth: true
            Layout.preferredHeight: 24
            page: visit.page
            spacing: 4
        }
    }
}
