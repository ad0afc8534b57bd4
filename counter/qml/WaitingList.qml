// Who waits for this counter, in order of arrival, and for how long.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

ColumnLayout {
    id: waiting

    required property DeskView desk
    required property WaitingRows rows

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
            text: waiting.desk.waitingText
            font.bold: true
            wrapMode: Text.NoWrap
        }

        KitText {
            Layout.fillWidth: true
            horizontalAlignment: Text.AlignRight
            text: waiting.desk.longestText
            color: Theme.inkSoft
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
        model: waiting.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false
        Accessible.role: Accessible.List
        Accessible.name: waiting.desk.waitingText

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
