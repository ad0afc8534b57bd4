// The desk from 640 pixels of width on: the ticket and its actions at the left, who waits at the right.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

DeskPage {
    id: page

    required property Console station
    required property WaitingRows rows

    Component.onCompleted: main.forceActiveFocus()

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppHeader {
            objectName: "counter.head"
            Layout.fillWidth: true
            title: page.desk.title
            subtitle: [page.desk.agency, page.desk.officer].filter(part => part !== "").join("  ·  ")
            barHeight: Math.max(60, Theme.grid * 10)
            bandHeight: Theme.grid * 3

            LineSign {
                station: page.station
            }

            HeadButton {
                objectName: "counter.language"
                text: qsTr("counter-language")
                iconName: "language"
                key: page.station.languageKey
                tip: qsTr("counter-language-tip")
                onClicked: page.station.switchLanguage()
            }

            HeadButton {
                objectName: "counter.close"
                text: page.desk.buttons["close"].text
                iconName: "close"
                key: page.desk.buttons["close"].key
                tip: page.desk.buttons["close"].tip
                onClicked: page.desk.press("close")
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.topMargin: Theme.grid * 3
            Layout.bottomMargin: Theme.grid * 3
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            spacing: Theme.grid * 3

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 62
                spacing: Theme.grid * 1.5

                TicketPanel {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    desk: page.desk
                }

                MessageBar {
                    Layout.fillWidth: true
                    text: page.desk.message
                    mood: page.desk.messageMood
                    answer: page.desk.helpAnswer
                    answerKey: page.desk.helpKey
                    onAnswered: page.desk.goToKiosk()
                    hint: page.desk.buttons["large"].hint || page.desk.buttons["large"].tip
                }

                ActionButton {
                    id: main

                    objectName: "counter.main"
                    Layout.fillWidth: true
                    large: true
                    focus: true
                    face: page.desk.buttons["large"]
                    onClicked: page.desk.press("large")
                }

                ActionRow {
                    Layout.fillWidth: true
                    desk: page.desk
                }
            }

            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 38
                padding: Theme.grid * 2.5

                WaitingList {
                    anchors.fill: parent
                    desk: page.desk
                    rows: page.rows
                }
            }
        }
    }
}
