// One who waits.
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

    implicitHeight: Math.round(Theme.sizeBody * 2.6)
    Accessible.role: Accessible.ListItem
    Accessible.name: [label, service, visitorClass, wait].filter(part => part !== "").join(", ")

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
        spacing: Theme.sizeSmall * 0.9

        KitText {
            Layout.preferredWidth: Theme.sizeBody * 4
            text: row.label
            font.bold: true
            wrapMode: Text.NoWrap
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.sizeSmall
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KitText {
                Layout.fillWidth: true
                text: row.service
                font.pixelSize: Theme.sizeSmall
                maximumLineCount: signs.visible ? 1 : 2
                elide: Text.ElideRight
                Accessible.ignored: true
            }

            RowLayout {
                id: signs

                visible: row.visitorClass !== "" || row.noSlip
                Layout.fillWidth: true
                spacing: Theme.sizeSmall * 0.4

                Icon {
                    visible: row.visitorClass !== ""
                    name: "priority"
                    colour: Theme.primary
                    size: Math.round(Theme.sizeSmall * 1.1)
                }

                KitText {
                    visible: row.visitorClass !== ""
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth)
                    text: row.visitorClass
                    color: Theme.primary
                    font.pixelSize: Theme.sizeSmall
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                Icon {
                    visible: row.noSlip
                    Layout.leftMargin: row.visitorClass !== "" ? Theme.sizeSmall * 0.4 : 0
                    name: "printer-trouble"
                    colour: Theme.warn
                    size: Math.round(Theme.sizeSmall * 1.1)
                }

                KitText {
                    visible: row.noSlip
                    text: qsTr("counter-no-slip-short")
                    color: Theme.warn
                    font.pixelSize: Theme.sizeSmall
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }

                Item {
                    Layout.fillWidth: true
                }
            }
        }

        KitText {
            horizontalAlignment: Text.AlignRight
            text: row.wait
            color: Theme.inkSoft
            font.pixelSize: Theme.sizeSmall
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
