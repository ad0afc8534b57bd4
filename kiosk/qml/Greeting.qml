// The black head of the first screen, and of every choice where all that is pressed is to stand low: whose hall it is, what time it
// is there, large words, and the theme's motif across it.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Rectangle {
    id: greeting

    required property Head head
    property string words
    property string sentence
    // A column beside the choices instead of a head above them.
    property bool aside: false
    property real bandHeight: Theme.grid * 24
    // Large as they are, these words do not grow with the others.
    property int letters: Math.round(Theme.grid * 13)
    property int lines: 2
    readonly property bool low: height < Theme.grid * 40
    // About as high as asked, so that the motif ends where the head does.
    readonly property real across: width / Math.max(1, bandHeight * probe.tile / probe.height)
    readonly property real fitting: bandHeight * across / Math.max(1, Math.round(across))

    color: Theme.header
    Accessible.role: Accessible.Pane
    Accessible.name: greeting.head.mallName

    GridLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.grid * (greeting.low ? 2 : 4)
        anchors.bottomMargin: band.height + edge.height + Theme.grid * (greeting.low ? 1 : 3)
        columns: greeting.aside ? 1 : 2
        columnSpacing: Theme.grid * 3
        rowSpacing: Theme.grid * (greeting.low ? 0.5 : 2)

        ColumnLayout {
            Layout.fillWidth: true
            Layout.alignment: greeting.aside ? Qt.AlignTop : Qt.AlignVCenter
            spacing: 0

            FitText {
                objectName: "kiosk.head.title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                text: greeting.head.mallName
                color: Theme.onHeader
                letters: Math.min(greeting.low ? Theme.sizeBody : Theme.sizeTitle, Math.round(Theme.grid * 6))
                bold: true
                lines: greeting.low || implicitWidth < width * 1.3 ? 1 : 2
            }

            FitText {
                objectName: "kiosk.head.subtitle"
                Layout.fillWidth: true
                visible: text !== "" && !greeting.low
                text: greeting.head.city
                color: Theme.accent
                letters: Theme.sizeSmall
                lines: 1
            }
        }

        ColumnLayout {
            Layout.fillWidth: false
            Layout.alignment: (greeting.aside ? Qt.AlignTop | Qt.AlignLeft : Qt.AlignVCenter | Qt.AlignRight)
            Layout.rowSpan: greeting.low && !greeting.aside ? 2 : 1
            spacing: Theme.grid

            KitText {
                objectName: greeting.visible ? "kiosk.clock" : ""
                Layout.alignment: greeting.aside ? Qt.AlignLeft : Qt.AlignRight
                text: greeting.head.clock
                color: Theme.onHeader
                font.pixelSize: Math.round(Theme.grid * (greeting.low ? 8 : 10.6))
                font.bold: true
                wrapMode: Text.NoWrap
                lineHeight: 0.9
            }

            StatusSign {
                objectName: visible ? "kiosk.offline" : ""
                Layout.alignment: greeting.aside ? Qt.AlignLeft : Qt.AlignRight
                visible: !greeting.head.online && greeting.visible
                text: qsTr("kiosk-offline")
                mood: "warn"
                iconName: "network-lost"
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.columnSpan: greeting.low || greeting.aside ? 1 : 2
            Layout.alignment: Qt.AlignBottom
            spacing: Theme.grid * (greeting.low ? 0 : 1)

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }

            FitText {
                objectName: "kiosk.greeting"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                text: greeting.words
                color: Theme.accent
                letters: greeting.letters
                bold: true
                lines: greeting.low ? 1 : greeting.lines
            }

            FitText {
                objectName: "kiosk.greeting.sentence"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                visible: text !== ""
                text: greeting.sentence
                color: Theme.onHeader
                letters: greeting.low ? Theme.sizeSmall : Theme.sizeBody
                lines: greeting.aside ? 3 : greeting.low ? 1 : 2
            }
        }
    }

    MotifBand {
        id: probe

        visible: false
        height: 64
    }

    MotifBand {
        id: band

        anchors.bottom: edge.top
        width: greeting.width
        height: Theme.motif ? Math.floor(greeting.fitting) : Theme.grid
    }

    Rectangle {
        id: edge

        anchors.bottom: greeting.bottom
        width: greeting.width
        height: greeting.aside ? 0 : Theme.stroke * 2
        color: Theme.primary
    }
}
