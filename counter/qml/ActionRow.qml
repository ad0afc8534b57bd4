// The small actions side by side, all of one width.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

RowLayout {
    id: row

    required property DeskView desk
    property bool finishAndCall: true
    property bool others: true

    spacing: Theme.grid
    uniformCellSizes: true

    ActionButton {
        objectName: "counter.recall"
        visible: row.others
        Layout.fillWidth: true
        face: row.desk.buttons["recall"]
        onClicked: row.desk.press("recall")
    }

    ActionButton {
        objectName: "counter.noShow"
        visible: row.others
        Layout.fillWidth: true
        face: row.desk.buttons["no-show"]
        onClicked: row.desk.press("no-show")
    }

    ActionButton {
        objectName: "counter.cancel"
        visible: row.others
        Layout.fillWidth: true
        face: row.desk.buttons["cancel"]
        onClicked: row.desk.press("cancel")
    }

    ActionButton {
        objectName: "counter.finishAndCall"
        visible: row.finishAndCall
        Layout.fillWidth: true
        face: row.desk.buttons["finish-and-call"]
        onClicked: row.desk.press("finish-and-call")
    }
}
