// The desk beside other programs, from 320 pixels of width: number, timer, one large button, three small ones. A bar
// at the left tells the state. The list unfolds; on a low screen it takes the place of what can be spared. The large
// button keeps its place in every state.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

DeskPage {
    id: page

    readonly property int foldedHeight: Math.ceil(head.height + foot.height + 18 + visit.Layout.preferredHeight + message.implicitHeight + main.implicitHeight + small.implicitHeight + rest.implicitHeight + 4 * column.spacing)
    // A folded strip is low because its list is away, not for want of room.
    readonly property bool low: height < (folded ? 440 : 470)
    // Only what is needed at any moment: a screen that is magnified so much has no room for more.
    readonly property bool least: height < 370
    property bool folded: false
    property bool spread: false
    property real unfoldedHeight: 640
    readonly property bool listed: low ? spread : !folded
    // What a list on a low screen takes the place of.
    readonly property bool whole: !(low && spread)

    function fold(): void {
        if (page.low && !page.folded) {
            page.spread = !page.spread;
            return;
        }
        page.spread = false;
        if (!page.folded)
            page.unfoldedHeight = page.height;
        page.folded = !page.folded;
        page.shell.wantHeight(page.folded ? page.foldedHeight : page.unfoldedHeight);
    }

    home: main

    Shortcut {
        enabled: page.enabled
        sequence: page.station.listKey
        autoRepeat: false
        onActivated: page.fold()
    }

    Usual {
        id: usual

        tone: page.tone
        another: page.desk.takesAnother
    }

    Tones {
        id: tones

        tone: page.mood
    }

    StripHead {
        id: head

        width: parent.width
        height: page.least && page.station.online ? 0 : page.low ? 36 : 44
        page: page
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
        anchors.leftMargin: 18
        anchors.rightMargin: 10
        anchors.topMargin: page.low ? 6 : 10
        anchors.bottomMargin: page.low ? 6 : 8
        spacing: page.low ? 5 : 8

        // Always as high, so that the buttons below stay where they are.
        StripVisit {
            id: visit

            Layout.fillWidth: true
            Layout.preferredHeight: page.low ? -1 : 158
            Layout.maximumHeight: page.low ? 120 : 158
            Layout.fillHeight: page.low && page.whole
            page: page
            low: page.low
            least: page.least
            whole: page.whole
        }

        DeskMessage {
            id: message

            visible: page.whole
            Layout.fillWidth: true
            implicitHeight: page.least ? 36 : page.width < 340 ? 58 : 46
            page: page
        }

        ActionButton {
            id: main

            objectName: "counter.main"
            Layout.fillWidth: true
            large: true
            low: page.low
            focus: true
            face: page.buttons["large"]
            onClicked: page.desk.press("large")
        }

        ActionRow {
            id: small

            Layout.fillWidth: true
            spacing: 6
            desk: page.desk
            buttons: page.buttons
            actions: usual.three
            low: page.low
        }

        // On a low screen and folded one line for all of it, always as high: the most urgent is told.
        StripLine {
            id: rest

            visible: page.folded || page.low && page.whole
            Layout.fillWidth: true
            page: page
            least: page.least
        }

        BesideRow {
            visible: page.beside.length > 0 && !page.low && !page.folded
            Layout.fillWidth: true
            page: page
            most: 1
            thin: true
        }

        NextLine {
            visible: page.insight.nextLabel !== "" && page.beside.length === 0 && !page.idle && !page.low && !page.folded
            Layout.fillWidth: true
            Layout.preferredHeight: Math.max(18, Theme.sizeSmall * 1.5)
            page: page
        }

        RowLayout {
            visible: page.news.length > 0 && !page.low && !page.folded
            Layout.fillWidth: true
            spacing: 6

            NewsRow {
                Layout.fillWidth: true
                told: page.news[0]
                more: page.news.length - 1
            }

            KioskAnswer {
                page: page
                visible: text !== "" && page.called
            }
        }

        WaitingList {
            id: list

            visible: page.listed
            Layout.fillWidth: true
            Layout.fillHeight: true
            page: page
        }
    }

    StripFoot {
        id: foot

        anchors.bottom: parent.bottom
        width: parent.width
        page: page
        low: page.low
        listed: page.listed
        onListAsked: page.fold()
    }
}
