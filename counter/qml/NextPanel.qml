// Who is next, and why.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Panel {
    id: panel

    required property DeskPage page
    property int lines: 3
    property bool low: false
    readonly property bool known: page.insight.nextLabel !== ""

    visible: known
    padding: Theme.grid * 2
    contentHeight: body.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: [title.text, page.insight.nextLabel, page.insight.nextWhy, page.insight.nextNote].filter(part => part !== "").join(", ")

    ColumnLayout {
        id: body

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: Theme.grid * 0.5

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.sizeSmall

            KitText {
                id: title

                Layout.fillWidth: true
                text: qsTr("counter-next-title")
                color: Theme.inkSoft
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                Accessible.ignored: true
            }

            KitText {
                objectName: "counter.next"
                text: panel.page.insight.nextLabel
                font.pixelSize: Theme.sizeTitle
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }

        FitText {
            objectName: "counter.next.why"
            Layout.fillWidth: true
            text: panel.page.insight.nextWhy
            lines: panel.lines
            letters: Theme.sizeSmall
            Accessible.ignored: true
        }

        FitText {
            visible: text !== "" && !panel.low
            Layout.fillWidth: true
            text: panel.page.insight.nextNote
            lines: panel.lines
            letters: Theme.sizeSmall
            color: panel.page.insight.nextOld ? Theme.warn : Theme.inkSoft
            Accessible.ignored: true
        }
    }
}
