// How the visitor reads and reaches best: each on or off, with a line that says what it does.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Sheet {
    id: sheet

    name: "comfort"
    breadth: Theme.grid * 130
    title: qsTr("kiosk-comfort-title")
    iconName: "comfort"

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.grid * 2
        uniformCellSizes: true

        ToggleCard {
            objectName: sheet.shown ? "kiosk.largeText" : ""
            Layout.fillWidth: true
            text: qsTr("kiosk-large-text")
            sentence: qsTr("kiosk-large-text-hint")
            iconName: "text-size"
            checked: sheet.kiosk.largeText
            onClicked: sheet.kiosk.toggleLargeText()
        }

        ToggleCard {
            objectName: sheet.shown ? "kiosk.contrast" : ""
            Layout.fillWidth: true
            text: qsTr("kiosk-contrast")
            sentence: qsTr("kiosk-contrast-hint")
            iconName: "contrast"
            checked: sheet.kiosk.highContrast
            onClicked: sheet.kiosk.toggleContrast()
        }

        ToggleCard {
            objectName: sheet.shown && visible ? "kiosk.lowReach" : ""
            Layout.fillWidth: true
            visible: Theme.portrait
            text: qsTr("kiosk-low-reach")
            sentence: qsTr("kiosk-low-reach-hint")
            iconName: "low-reach"
            checked: sheet.kiosk.lowReach
            onClicked: sheet.kiosk.toggleLowReach()
        }

        ToggleCard {
            objectName: sheet.shown ? "kiosk.voice" : ""
            Layout.fillWidth: true
            text: qsTr("kiosk-voice")
            sentence: qsTr("kiosk-voice-hint")
            iconName: "voice"
            checked: sheet.kiosk.spoken
            onClicked: sheet.kiosk.toggleSpoken()
        }
    }
}
