// The languages by their own names; one that native speakers have yet to read says so.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Sheet {
    id: sheet

    name: "languages"
    breadth: Theme.grid * 130
    title: qsTr("kiosk-languages-title")
    iconName: "language"

    GridLayout {
        Layout.fillWidth: true
        columns: 2
        columnSpacing: Theme.grid * 2
        rowSpacing: Theme.grid * 2
        uniformCellWidths: true

        Repeater {
            model: sheet.kiosk.languages.length

            OptionCard {
                required property int index
                readonly property var language: sheet.kiosk.languages[index]

                objectName: language && sheet.shown ? "kiosk.language." + language.code : ""
                Layout.fillWidth: true
                Layout.preferredHeight: Theme.grid * 14
                text: language ? language.name : ""
                tag: language && language.draft ? qsTr("kiosk-language-draft") : ""
                checked: language ? language.chosen : false
                onClicked: sheet.kiosk.chooseLanguage(language.code)
            }
        }
    }
}
