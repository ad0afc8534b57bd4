// The bottom row, the same on every screen: back, the language, ease, help. Each of the last three raises its sheet and puts it away.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

MotifFooter {
    id: foot

    required property Kiosk kiosk

    barHeight: Theme.grid * (Theme.portrait ? 14 : 12)
    bandHeight: Theme.grid * 3

    RowLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.grid * 0.5
        anchors.bottomMargin: Theme.grid * (Theme.portrait ? 1.5 : 0.5)
        spacing: Theme.grid * 2
        uniformCellSizes: true

        FootButton {
            objectName: "kiosk.back"
            Layout.fillWidth: true
            Layout.fillHeight: true
            enabled: foot.kiosk.canGoBack
            text: qsTr("kiosk-back")
            iconName: "back"
            onClicked: foot.kiosk.back()
        }

        FootButton {
            objectName: "kiosk.language"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: foot.kiosk.language
            description: qsTr("kiosk-languages-title")
            iconName: "language"
            open: foot.kiosk.sheet === "languages"
            onClicked: foot.kiosk.openSheet("languages")
        }

        FootButton {
            objectName: "kiosk.comfort"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("kiosk-comfort")
            iconName: "comfort"
            open: foot.kiosk.sheet === "comfort"
            lit: foot.kiosk.largeText || foot.kiosk.highContrast || foot.kiosk.lowReach || foot.kiosk.spoken
            onClicked: foot.kiosk.openSheet("comfort")
        }

        FootButton {
            objectName: "kiosk.help"
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: qsTr("kiosk-help")
            iconName: "help"
            open: foot.kiosk.sheet === "help"
            lit: foot.kiosk.helpView.state !== ""
            onClicked: foot.kiosk.openSheet("help")
        }
    }
}
