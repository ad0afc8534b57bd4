// Who is at the desk beside the visitor the officer attends to. The first of them is turned to by the key.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

RowLayout {
    id: row

    required property DeskPage page
    property int most: 2
    // Number and time must do.
    property bool brief: false
    // Lower than a button should be, where a line is all the room there is.
    property bool thin: false
    readonly property var face: page.buttons["turn"]
    readonly property int shown: Math.min(most, page.beside.length)

    visible: page.beside.length > 0
    spacing: Theme.sizeSmall * 0.6

    KitText {
        visible: !row.brief
        text: qsTr("counter-beside")
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        wrapMode: Text.NoWrap
    }

    Repeater {
        model: row.shown

        delegate: TurnPill {
            required property int index

            objectName: index === 0 ? "counter.turn" : "counter.turn." + (index + 1)
            Layout.fillWidth: true
            Layout.maximumWidth: implicitWidth
            Layout.preferredHeight: row.thin ? 22 : implicitHeight
            other: row.page.beside[index]
            role: row.face ? row.face.text : ""
            key: index === 0 && row.face ? row.face.key : ""
            tip: row.face ? row.face.tip : ""
            brief: row.brief
            onClicked: row.page.desk.turnTo(other.ticket)
        }
    }

    KitText {
        visible: row.page.beside.length > row.shown
        text: "+" + (row.page.beside.length - row.shown)
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        font.bold: true
        wrapMode: Text.NoWrap
    }

    Item {
        visible: !row.brief
        Layout.fillWidth: true
        Layout.horizontalStretchFactor: 0
    }
}
