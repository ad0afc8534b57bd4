// What rises from the foot over a screen, within reach; the rest dims. A touch outside, or its button, puts it away.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: sheet

    required property Kiosk kiosk
    required property string name
    property string title
    property string iconName
    // Where the screen is wider than high.
    property real breadth: Theme.grid * 160
    readonly property bool shown: kiosk.sheet === name
    default property alias content: body.data

    objectName: "kiosk.sheet." + name
    visible: shown
    onShownChanged: if (shown && !Theme.reducedMotion) enter.restart()
    Accessible.role: Accessible.Dialog
    Accessible.name: title

    MouseArea {
        anchors.fill: parent
        onClicked: sheet.kiosk.openSheet("")
    }

    Rectangle {
        id: shade

        anchors.fill: parent
        color: Theme.header
        opacity: 0.55
    }

    Rectangle {
        id: paper

        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.portrait ? parent.width : sheet.breadth)
        height: Math.min(parent.height - Theme.grid * 2, column.implicitHeight + Theme.grid * 6)
        topLeftRadius: Theme.radius * 1.5
        topRightRadius: Theme.radius * 1.5
        color: Theme.ground

        transform: Translate {
            id: rise
        }

        // Touches on the sheet itself stay here.
        MouseArea {
            anchors.fill: parent
            onClicked: sheet.kiosk.touch()
        }

        ColumnLayout {
            id: column

            x: Theme.margin
            y: Theme.grid * 3
            width: parent.width - 2 * Theme.margin
            height: parent.height - Theme.grid * 6
            spacing: Theme.grid * 2.5

            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                spacing: Theme.grid * 2

                Icon {
                    name: sheet.iconName
                    colour: Theme.primary
                    size: Math.round(Theme.sizeTitle * 1.15)
                }

                FitText {
                    objectName: "kiosk.sheetTitle"
                    Layout.fillWidth: true
                    text: sheet.title
                    letters: Theme.sizeTitle
                    bold: true
                }

                QuietButton {
                    objectName: sheet.shown ? "kiosk.closeSheet" : ""
                    Layout.preferredHeight: Theme.touch
                    text: qsTr("kiosk-close-sheet")
                    iconName: "close"
                    onClicked: sheet.kiosk.openSheet("")
                }
            }

            ColumnLayout {
                id: body

                Layout.fillWidth: true
                Layout.fillHeight: true
                spacing: Theme.grid * 2
            }
        }
    }

    ParallelAnimation {
        id: enter

        NumberAnimation { target: rise; property: "y"; from: Theme.grid * 10; to: 0; duration: Theme.enter; easing.type: Easing.OutCubic }
        NumberAnimation { target: shade; property: "opacity"; from: 0; to: 0.55; duration: Theme.enter; easing.type: Easing.OutCubic }
        NumberAnimation { target: paper; property: "opacity"; from: 0.4; to: 1; duration: Theme.enter; easing.type: Easing.OutCubic }
    }
}
