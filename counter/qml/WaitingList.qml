// Who waits for this counter, in order of arrival, and for how long.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: waiting

    required property DeskPage page
    readonly property string pace: page.insight.longestPace

    spacing: Theme.grid

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.grid * 1.5

        Icon {
            name: "people"
            colour: Theme.inkSoft
            size: Math.round(Theme.sizeTitle * 1.1)
        }

        KitText {
            objectName: "counter.waiting.count"
            text: waiting.page.desk.waitingText
            font.bold: true
            wrapMode: Text.NoWrap
        }

        KitText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: waiting.page.insight.longestText
            color: waiting.pace === "overlong" ? Theme.bad : waiting.pace === "long" ? Theme.warn : Theme.inkSoft
            font.bold: waiting.pace === "overlong"
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
        }
    }

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: Theme.stroke
        color: Theme.line
    }

    ListView {
        id: list

        objectName: "counter.waiting.list"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        model: waiting.page.rows
        // What is out of sight is made when it comes in sight: a call must not wait for it.
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false
        Accessible.role: Accessible.List
        Accessible.name: waiting.page.desk.waitingText

        delegate: WaitingRow {
            width: ListView.view.width
        }

        KitText {
            visible: list.count === 0
            anchors.centerIn: parent
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("counter-waiting-none")
            color: Theme.inkSoft
        }
    }
}
