// The bottom row, the same on every screen: back, language, larger text, contrast, low reach.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

MotifFooter {
    id: foot

    required property Kiosk kiosk

    barHeight: Theme.grid * 14
    bandHeight: Theme.grid * 3

    RowLayout {
        anchors.fill: parent
        anchors.bottomMargin: Theme.grid * 1.5
        spacing: Theme.grid * 2
        uniformCellSizes: true

        FootButton {
            objectName: "kiosk.back"
            Layout.fillWidth: true
            enabled: foot.kiosk.canGoBack
            text: qsTr("kiosk-back")
            iconName: "back"
            onClicked: foot.kiosk.back()
        }

        FootButton {
            objectName: "kiosk.language"
            Layout.fillWidth: true
            text: foot.kiosk.otherLanguage
            iconName: "language"
            onClicked: foot.kiosk.switchLanguage()
        }

        FootButton {
            objectName: "kiosk.largeText"
            Layout.fillWidth: true
            text: qsTr("kiosk-large-text")
            iconName: "text-size"
            lit: foot.kiosk.largeText
            onClicked: foot.kiosk.toggleLargeText()
        }

        FootButton {
            objectName: "kiosk.contrast"
            Layout.fillWidth: true
            text: qsTr("kiosk-contrast")
            iconName: "contrast"
            lit: foot.kiosk.highContrast
            onClicked: foot.kiosk.toggleContrast()
        }

        FootButton {
            objectName: "kiosk.lowReach"
            Layout.fillWidth: true
            visible: Theme.portrait
            text: qsTr("kiosk-low-reach")
            iconName: "low-reach"
            lit: foot.kiosk.lowReach
            onClicked: foot.kiosk.toggleLowReach()
        }
    }
}
