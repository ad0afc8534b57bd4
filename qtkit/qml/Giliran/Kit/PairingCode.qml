// The six digits of a new device, large enough to be read out from three metres, and what to do with them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

PairingFrame {
    id: page

    ColumnLayout {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: Theme.portrait ? implicitHeight : parent.height
        spacing: Theme.grid * (Theme.portrait ? 6 : 2.5)

        BothTongues {
            objectName: page.objectName + ".tell"
            Layout.fillWidth: true
            texts: page.pairing.hint
            letters: Theme.portrait ? Theme.sizeHeading : Theme.sizeTitle
            bold: true
        }

        Rectangle {
            id: card

            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.maximumWidth: Theme.portrait ? -1 : Math.round(page.height * 1.4)
            Layout.alignment: Qt.AlignHCenter
            implicitHeight: Theme.grid * 36
            radius: Theme.radius
            color: Theme.surface
            border.color: Theme.accent
            border.width: Theme.stroke * 2

            FontMetrics {
                id: figures

                font.family: Theme.family
                font.bold: true
                font.pixelSize: 100
            }

            Row {
                id: digits

                readonly property real gap: 0.3
                // Both groups and the gap between them, in letters' heights.
                readonly property real breadth: 6 * figures.advanceWidth("0") / 100 + gap
                readonly property int letters: Math.round(Math.min((card.width - Theme.grid * 8) / breadth, (card.height - Theme.grid) / 1.3))

                objectName: page.objectName + ".digits"
                anchors.centerIn: parent
                spacing: Math.round(letters * gap)
                Accessible.role: Accessible.StaticText
                Accessible.name: page.pairing.digits.split("").join(" ")

                Repeater {
                    model: page.pairing.digits.split(" ")

                    KitText {
                        required property string modelData

                        text: modelData
                        color: Theme.primary
                        font.pixelSize: digits.letters
                        font.bold: true
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }

        BothTongues {
            objectName: page.objectName + ".then"
            Layout.fillWidth: true
            texts: page.pairing.then
            letters: Theme.sizeBody
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KitText {
                Layout.fillWidth: true
                text: qsTr("pairing-command")
                color: Theme.inkSoft
                font.pixelSize: Theme.sizeSmall
                horizontalAlignment: Text.AlignHCenter
            }

            KitText {
                objectName: page.objectName + ".command"
                Layout.fillWidth: true
                text: page.pairing.command
                color: Theme.inkSoft
                font.pixelSize: Theme.sizeSmall
                horizontalAlignment: Text.AlignHCenter
            }
        }
    }
}
