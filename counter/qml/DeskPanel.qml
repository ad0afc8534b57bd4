// The desk from 640 pixels of width on: the ticket and its actions at the left; at the right what the hall tells, what the
// visitor wants elsewhere, and who waits.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

DeskPage {
    id: page

    readonly property bool low: height < 620
    readonly property real gap: Theme.grid * (low ? 2 : 3)

    home: actions.main

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        DeskHead {
            Layout.fillWidth: true
            page: page
            low: page.low
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: page.gap
            Layout.leftMargin: page.low ? page.gap : Theme.margin
            Layout.rightMargin: page.low ? page.gap : Theme.margin
            spacing: page.gap

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: page.low ? 54 : 62
                spacing: Theme.grid * 1.5

                TicketPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    page: page
                    low: page.low
                    tellsNext: true
                }

                BesideRow {
                    visible: page.beside.length > 0 && !page.low
                    Layout.fillWidth: true
                    page: page
                }

                DeskActions {
                    id: actions

                    Layout.fillWidth: true
                    page: page
                    low: page.low
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: page.low ? 46 : 38
                spacing: Theme.grid * 1.5

                // A low ticket has no line to spare.
                BesideRow {
                    visible: page.beside.length > 0 && page.low
                    Layout.fillWidth: true
                    page: page
                    most: 1
                }

                NewsPanel {
                    Layout.fillWidth: true
                    page: page
                    most: page.low ? 1 : 3
                }

                ErrandPanel {
                    Layout.fillWidth: true
                    page: page
                    low: page.low
                    most: page.low ? 2 : 4
                }

                NextPanel {
                    Layout.fillWidth: true
                    visible: known && !page.idle
                    page: page
                    low: page.low
                    lines: page.low ? 2 : 3
                }

                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    padding: Theme.grid * 2

                    WaitingList {
                        anchors.fill: parent
                        page: page
                    }
                }
            }
        }
    }
}
