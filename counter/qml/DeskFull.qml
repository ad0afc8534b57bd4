// The desk on a screen of its own, from about 1280 pixels of width: the ticket and its actions; what else the visitor wants
// and who is next; who waits and what the hall tells.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

DeskPage {
    id: page

    readonly property bool low: height < 680
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
                Layout.preferredWidth: 46
                spacing: Theme.grid * 1.5

                TicketPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    page: page
                    low: page.low
                    tellsNext: true
                }

                BesideRow {
                    Layout.fillWidth: true
                    page: page
                    most: 3
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
                Layout.preferredWidth: 27
                spacing: page.gap

                NextPanel {
                    Layout.fillWidth: true
                    visible: known && (!page.idle || page.desk.pauseText !== "")
                    page: page
                    lines: 4
                }

                ErrandPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    page: page
                    always: true
                    most: page.low ? 5 : 9
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 27
                spacing: page.gap

                NewsPanel {
                    Layout.fillWidth: true
                    page: page
                    most: page.low ? 3 : 6
                }

                Panel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    padding: Theme.grid * 2.5

                    WaitingList {
                        anchors.fill: parent
                        page: page
                    }
                }
            }
        }
    }
}
