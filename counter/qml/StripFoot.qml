// The strip's foot: the list, the menu with all actions, the size of the window, closing the counter.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Rectangle {
    id: foot

    required property DeskPage page
    property bool low: false
    property bool listed: false

    signal listAsked

    height: low ? 42 : 46
    color: Theme.header

    RowLayout {
        anchors.fill: parent
        anchors.margins: foot.low ? 3 : 5
        spacing: 5

        HeadButton {
            objectName: "counter.list"
            Layout.fillWidth: true
            text: foot.listed ? qsTr("counter-list") : foot.page.desk.waitingText
            key: foot.page.station.listKey
            bare: foot.width < 400
            tip: qsTr("counter-list-tip")
            onClicked: foot.listAsked()
        }

        HeadButton {
            readonly property var face: foot.page.buttons["menu"]

            objectName: "counter.menu"
            Layout.fillWidth: true
            text: face ? face.text : ""
            key: face ? face.key : ""
            tip: face ? face.tip : ""
            onClicked: foot.page.desk.press("menu")
        }

        HeadButton {
            objectName: "counter.size"
            visible: text !== ""
            Layout.fillWidth: true
            text: foot.page.shell.sizeText
            tip: qsTr("counter-size-tip")
            bare: true
            onClicked: foot.page.shell.nextSize()
        }

        HeadButton {
            readonly property var face: foot.page.buttons["close"]

            objectName: "counter.close"
            Layout.fillWidth: true
            text: face ? face.text : ""
            tip: face ? face.tip : ""
            bare: true
            onClicked: foot.page.desk.press("close")
        }
    }
}
