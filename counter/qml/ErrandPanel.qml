// Everything the visitor at the desk wants today, and what waits elsewhere.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    required property DeskPage page
    // Shown also where there is nothing to list.
    property bool always: false
    property bool low: false
    property int most: 4
    readonly property int shown: Math.min(most, errands.length)
    readonly property var errands: page.errands

    visible: always || errands.length > 0
    padding: Theme.grid * 2
    contentHeight: body.implicitHeight
    Accessible.role: Accessible.List
    Accessible.name: title.text

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        spacing: Theme.grid

        KitText {
            id: title

            Layout.fillWidth: true
            text: panel.page.insight.package || qsTr("counter-errands-title")
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
            font.bold: true
        }

        KitText {
            visible: panel.errands.length === 0
            Layout.fillWidth: true
            text: panel.page.idle ? qsTr("counter-errands-idle") : qsTr("counter-errands-one")
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
        }

        Repeater {
            model: panel.shown

            delegate: ErrandRow {
                required property int index

                Layout.fillWidth: true
                errand: panel.errands[index]
                low: panel.low
            }
        }

        KitText {
            visible: panel.errands.length > panel.shown
            Layout.fillWidth: true
            text: "+" + (panel.errands.length - panel.shown)
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
            font.bold: true
        }
    }
}
