// The desk beside other programs, from 320 pixels of width: number, timer, one large button, three small ones. A bar
// at the left tells the state. The list unfolds.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

DeskPage {
    id: page

    required property Console station
    required property WaitingRows rows
    property bool folded: false
    property real unfoldedHeight: 640

    signal heightWanted(int wanted)

    function fold(): void {
        if (!page.folded)
            page.unfoldedHeight = page.height;
        page.folded = !page.folded;
        page.heightWanted(page.folded ? Math.ceil(page.height - list.height - column.spacing) : page.unfoldedHeight);
    }

    Component.onCompleted: main.forceActiveFocus()

    Shortcut {
        sequence: page.station.listKey
        autoRepeat: false
        onActivated: page.fold()
    }

    Tones {
        id: tones

        tone: page.desk.tone
    }

    Connections {
        target: page.desk
        function onCalled() {
            ticket.call();
        }
    }

    Rectangle {
        id: head

        width: parent.width
        height: 44
        color: Theme.header

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 12
            anchors.rightMargin: 10
            spacing: 8

            KitText {
                Layout.fillWidth: true
                text: page.desk.title
                color: Theme.onHeader
                font.bold: true
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }

            LineSign {
                station: page.station
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.primary
        }
    }

    Rectangle {
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: 8
        color: tones.fill
    }

    ColumnLayout {
        id: column

        anchors.top: head.bottom
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: 20
        anchors.rightMargin: 12
        anchors.topMargin: 10
        anchors.bottomMargin: 8
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            Layout.minimumHeight: 82
            Layout.maximumHeight: 82
            spacing: 8

            ColumnLayout {
                Layout.preferredWidth: Math.round(column.width * (page.desk.number === "" ? 1 : 0.5))
                spacing: 2

                StatePill {
                    desk: page.desk
                }

                TicketNumber {
                    id: ticket

                    readonly property string text: ticket.number

                    objectName: "counter.number"
                    Layout.leftMargin: -Theme.grid * 2
                    Layout.preferredHeight: 50
                    visible: page.desk.number !== ""
                    number: page.desk.number
                    letters: 40
                }

                FitText {
                    visible: page.desk.number === ""
                    Layout.fillWidth: true
                    Layout.preferredHeight: 50
                    text: page.desk.tone === "free" ? page.desk.waitingText : qsTr("counter-idle-empty")
                    letters: Theme.sizeHeading
                    bold: true
                    lines: 1
                }
            }

            TimerCell {
                Layout.fillWidth: true
                visible: page.desk.number !== ""
                timer: page.desk.timers[page.desk.tone === "serving" ? 2 : 1]
                letters: Theme.sizeTitle
            }
        }

        KitText {
            Layout.fillWidth: true
            Layout.preferredHeight: 34
            text: page.desk.number === "" ? page.desk.longestText : page.desk.service
            color: page.desk.number === "" ? Theme.inkSoft : Theme.ink
            font.pixelSize: Theme.sizeSmall
            font.bold: page.desk.number !== ""
            verticalAlignment: page.desk.number === "" ? Text.AlignTop : Text.AlignVCenter
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        Chips {
            Layout.fillWidth: true
            Layout.preferredHeight: 24
            desk: page.desk
            spacing: 4
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
            implicitHeight: 60
            large: true
            focus: true
            face: page.desk.buttons["large"]
            onClicked: page.desk.press("large")
        }

        ActionRow {
            Layout.fillWidth: true
            spacing: 6
            desk: page.desk
            finishAndCall: page.desk.tone === "serving"
            others: page.desk.tone !== "serving"
        }

        WaitingList {
            id: list

            visible: !page.folded
            Layout.fillWidth: true
            Layout.fillHeight: true
            desk: page.desk
            rows: page.rows
        }
    }

    Rectangle {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        height: 46
        color: Theme.header

        RowLayout {
            anchors.fill: parent
            anchors.margins: 5
            spacing: 5

            HeadButton {
                objectName: "counter.list"
                Layout.fillWidth: true
                text: page.folded ? page.desk.waitingText : qsTr("counter-list")
                key: page.station.listKey
                tip: qsTr("counter-list-tip")
                onClicked: page.fold()
            }

            HeadButton {
                objectName: "counter.language"
                Layout.fillWidth: true
                text: qsTr("counter-language")
                key: page.station.languageKey
                tip: qsTr("counter-language-tip")
                onClicked: page.station.switchLanguage()
            }

            HeadButton {
                objectName: "counter.close"
                Layout.fillWidth: true
                text: page.desk.buttons["close"].text
                key: page.desk.buttons["close"].key
                tip: page.desk.buttons["close"].tip
                onClicked: page.desk.press("close")
            }
        }
    }
}
