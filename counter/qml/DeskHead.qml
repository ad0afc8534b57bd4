// The black head of the desk where there is room for one: whose desk it is, the line to the server, and what is rarely
// pressed. On a low screen it is one thin line.
import QtQuick
import Giliran.Kit

AppHeader {
    id: head

    required property DeskPage page
    property bool low: false

    objectName: "counter.head"
    title: page.desk.title
    subtitle: low ? "" : [page.desk.agency, page.desk.officer].filter(part => part !== "").join("  ·  ")
    barHeight: low ? 46 : Math.max(60, Theme.grid * 10)
    bandHeight: low ? 0 : Theme.grid * 3

    LineSign {
        station: head.page.station
    }

    HeadButton {
        objectName: "counter.size"
        visible: text !== ""
        text: head.page.shell.sizeText
        key: head.page.shell.sizeKey
        tip: qsTr("counter-size-tip")
        bare: head.width < 1000
        onClicked: head.page.shell.nextSize()
    }

    HeadButton {
        objectName: "counter.language"
        text: qsTr("counter-language")
        iconName: "language"
        key: head.page.station.languageKey
        tip: qsTr("counter-language-tip")
        bare: head.width < 1000
        onClicked: head.page.station.switchLanguage()
    }

    HeadButton {
        readonly property var face: head.page.buttons["close"]

        objectName: "counter.close"
        text: face ? face.text : ""
        iconName: "close"
        key: face ? face.key : ""
        tip: face ? face.tip : ""
        bare: head.width < 1000
        onClicked: head.page.desk.press("close")
    }
}
