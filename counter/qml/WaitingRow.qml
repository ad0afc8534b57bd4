// One who waits, or was set aside: the number, what for, what there is to know, and for how long.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: row

    required property int index
    required property string label
    required property string service
    required property string visitorClass
    required property bool noSlip
    required property string wait
    required property string pace
    required property bool nextUp
    required property int errands
    required property string standing
    required property string mark
    readonly property bool aside: standing === "held"
    readonly property color waited: pace === "overlong" ? Theme.bad : pace === "long" ? Theme.warn : Theme.inkSoft

    // All rows are as high: the list can find any of them at once.
    implicitHeight: Math.round(Theme.sizeBody * 2.6)
    Accessible.role: Accessible.ListItem
    Accessible.name: [label, nextUp ? qsTr("counter-next-title") : "", service, visitorClass, mark, errands > 0 ? "+" + errands : "", wait].filter(part => part !== "").join(", ")

    Rectangle {
        visible: row.nextUp
        anchors.fill: parent
        color: Qt.alpha(Theme.accent, 0.22)
    }

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(1, Theme.stroke / 2)
        color: Theme.line
    }

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.sizeSmall * 0.3
        anchors.rightMargin: Theme.sizeSmall * 0.3
        spacing: Theme.sizeSmall * (row.width < 280 ? 0.5 : 0.9)

        KitText {
            Layout.preferredWidth: Math.max(implicitWidth, Math.min(Theme.sizeBody * 4, row.width * 0.18))
            text: row.label
            color: row.aside ? Theme.inkSoft : Theme.ink
            font.bold: true
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            FitText {
                Layout.fillWidth: true
                text: row.service
                letters: Theme.sizeSmall
                color: row.aside ? Theme.inkSoft : Theme.ink
                lines: signs.visible ? 1 : 2
                Accessible.ignored: true
            }

            RowLayout {
                id: signs

                visible: row.visitorClass !== "" || row.mark !== ""
                Layout.fillWidth: true
                spacing: Theme.sizeSmall * 0.8

                WaitingSign {
                    Layout.fillWidth: true
                    text: row.visitorClass
                    iconName: "priority"
                    colour: Theme.primary
                }

                WaitingSign {
                    Layout.fillWidth: true
                    text: row.mark
                    iconName: row.aside ? "hold" : "clock"
                    colour: Theme.inkSoft
                }
            }
        }

        KitText {
            visible: row.errands > 0
            text: "+" + row.errands
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        ColumnLayout {
            spacing: 0

            KitText {
                visible: text !== ""
                Layout.alignment: Qt.AlignRight
                text: row.wait
                color: row.waited
                font.bold: row.pace === "overlong"
                font.pixelSize: Theme.sizeSmall
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            WaitingSign {
                Layout.alignment: Qt.AlignRight
                text: row.noSlip ? qsTr("counter-no-slip-short") : ""
                iconName: "printer-trouble"
                colour: Theme.warn
            }
        }
    }
}
