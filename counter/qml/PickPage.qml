// Sitting down: a name, a counter, one button. What was chosen last time is filled in, so most days it is one key.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: page

    required property Console station
    required property Pick pick
    property bool strip: false

    focus: true
    Component.onCompleted: page.pick.officer === "" ? officer.take() : main.forceActiveFocus()
    Keys.onPressed: event => {
        const wanted = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (wanted && !event.isAutoRepeat)
            page.pick.open();
        event.accepted = wanted;
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppHeader {
            Layout.fillWidth: true
            title: page.strip ? qsTr("counter-window-short") : page.station.hallName
            subtitle: page.strip ? "" : qsTr("counter-window")
            barHeight: page.strip ? 48 : Math.max(60, Theme.grid * 10)
            bandHeight: page.strip ? 12 : Theme.grid * 3

            LineSign {
                station: page.station
            }

            HeadButton {
                objectName: "counter.language"
                text: qsTr("counter-language")
                iconName: page.strip ? "" : "language"
                key: page.station.languageKey
                tip: qsTr("counter-language-tip")
                onClicked: page.station.switchLanguage()
            }
        }

        GridLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: page.strip ? 12 : Theme.margin
            columns: page.strip ? 1 : 2
            columnSpacing: Theme.grid * 4
            rowSpacing: page.strip ? 8 : Theme.grid * 2

            ColumnLayout {
                Layout.fillWidth: true
                Layout.preferredWidth: 40
                Layout.fillHeight: !page.strip
                Layout.alignment: Qt.AlignTop
                spacing: page.strip ? 8 : Theme.grid * 2

                KitText {
                    Layout.fillWidth: true
                    text: qsTr("counter-pick-title")
                    font.pixelSize: page.strip ? Theme.sizeBody : Theme.sizeHeading
                    font.bold: true
                }

                KitText {
                    visible: !page.strip
                    Layout.fillWidth: true
                    text: qsTr("counter-pick-hint")
                    color: Theme.inkSoft
                }

                WordField {
                    id: officer

                    Layout.fillWidth: true
                    Layout.topMargin: page.strip ? 0 : Theme.grid * 2
                    inputName: "counter.officer"
                    label: qsTr("counter-pick-officer")
                    hint: qsTr("counter-pick-officer-hint")
                    iconName: "officer"
                    text: page.pick.officer
                    onEdited: text => page.pick.officer = text
                    onAccepted: page.pick.open()
                }

                Panel {
                    visible: !page.strip
                    Layout.fillWidth: true
                    padding: Theme.grid * 3
                    contentHeight: Math.max(Theme.sizeDisplay * 1.4, Theme.sizeBody * 4)

                    RowLayout {
                        anchors.fill: parent
                        spacing: Theme.grid * 2

                        KitText {
                            text: page.pick.chosen || "–"
                            color: page.pick.chosen ? Theme.primary : Theme.inkSoft
                            font.pixelSize: Theme.sizeDisplay
                            font.bold: true
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }

                        FitText {
                            objectName: "counter.chosen"
                            Layout.fillWidth: true
                            Layout.maximumHeight: parent.height
                            text: page.pick.chosenText
                            lines: 3
                        }
                    }
                }

                MessageBar {
                    visible: !page.strip || text !== ""
                    Layout.fillWidth: true
                    text: page.pick.message
                    mood: page.pick.messageMood
                    hint: page.pick.hint
                }

                ActionButton {
                    id: main

                    objectName: "counter.open"
                    Layout.fillWidth: true
                    large: true
                    focus: true
                    face: ({
                            text: page.pick.openText,
                            key: page.pick.key,
                            icon: "counter",
                            tip: "",
                            enabled: page.pick.canOpen,
                            ready: page.pick.canOpen,
                            armed: false
                        })
                    onClicked: page.pick.open()
                }

                Item {
                    visible: !page.strip
                    Layout.fillHeight: true
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 60
                spacing: page.strip ? 8 : Theme.grid * 2

                WordField {
                    visible: !page.pick.fixed
                    Layout.fillWidth: true
                    inputName: "counter.search"
                    hint: qsTr("counter-pick-search")
                    iconName: "search"
                    text: page.pick.search
                    onEdited: text => page.pick.search = text
                    onAccepted: page.pick.chooseOnly()
                }

                PlaceGrid {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.rightMargin: -gap
                    pick: page.pick
                }
            }
        }
    }
}
