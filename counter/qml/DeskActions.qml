// What there is to tell and to press, from the large button down to the rare ones.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

ColumnLayout {
    id: actions

    required property DeskPage page
    property bool low: false
    readonly property alias main: main

    spacing: Theme.grid * 1.5

    Usual {
        id: usual

        tone: actions.page.tone
        another: actions.page.desk.takesAnother
    }

    DeskMessage {
        Layout.fillWidth: true
        page: actions.page
    }

    ActionButton {
        id: main

        objectName: "counter.main"
        Layout.fillWidth: true
        large: true
        low: actions.low
        focus: true
        face: actions.page.buttons["large"]
        onClicked: actions.page.desk.press("large")
    }

    ActionRow {
        Layout.fillWidth: true
        desk: actions.page.desk
        buttons: actions.page.buttons
        actions: usual.first
        low: actions.low
    }

    QuietRow {
        Layout.fillWidth: true
        desk: actions.page.desk
        buttons: actions.page.buttons
        actions: usual.then
    }
}
