// Which counter, of whom, and one button. Where another one sits, why comes in the place of the counters.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: panel

    required property Pick pick
    property bool strip: false
    // Little height: what only explains goes.
    property bool tight: false
    readonly property bool flat: tight && !strip
    readonly property Signing signing: pick.signing
    readonly property bool named: signing.step === "name"
    readonly property bool asksWhy: pick.takeOver.title !== undefined

    function take(): void {
        if (panel.asksWhy)
            why.forceActiveFocus();
        else if (panel.named && panel.pick.officer === "")
            officer.take();
        else if (panel.pick.chosen === "" && !panel.pick.fixed)
            search.take();
        else
            main.forceActiveFocus();
    }

    onAsksWhyChanged: take()
    Component.onCompleted: take()
    Keys.onEscapePressed: {
        if (panel.pick.busy)
            panel.pick.withdraw();
        else if (panel.asksWhy)
            panel.pick.choose("");
        else if (!panel.named)
            panel.signing.another();
    }
    Keys.onPressed: event => {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        const typed = !panel.asksWhy && !panel.pick.fixed && /^[^\x00-\x20\x7f]+$/.test(event.text);
        if (enter && !event.isAutoRepeat)
            panel.pick.open();
        // Whoever types a number means a counter.
        if (typed && !enter) {
            search.take();
            panel.pick.search += event.text;
        }
        event.accepted = enter || typed;
    }

    GridLayout {
        anchors.fill: parent
        columnSpacing: panel.tight ? 12 : Theme.grid * 4
        rowSpacing: panel.tight ? 8 : Theme.grid * 2

        ColumnLayout {
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: 40
            Layout.alignment: Qt.AlignTop
            spacing: panel.tight ? 8 : Theme.grid * 2

            KitText {
                visible: panel.named || !panel.tight
                Layout.fillWidth: true
                text: qsTr("counter-pick-title")
                font.pixelSize: panel.tight ? Theme.sizeBody : Theme.sizeHeading
                font.bold: true
            }

            KitText {
                visible: !panel.tight
                Layout.fillWidth: true
                text: qsTr("counter-pick-hint")
                color: Theme.inkSoft
            }

            WordField {
                id: officer

                visible: panel.named
                Layout.fillWidth: true
                Layout.topMargin: panel.tight ? 0 : Theme.grid * 2
                inputName: "counter.officer"
                label: qsTr("counter-pick-officer")
                hint: qsTr("counter-pick-officer-hint")
                iconName: "officer"
                text: panel.pick.officer
                onEdited: text => panel.pick.officer = text
                onAccepted: panel.pick.open()
            }

            SignPerson {
                visible: !panel.named
                Layout.fillWidth: true
                Layout.topMargin: panel.tight ? 0 : Theme.grid * 2
                signing: panel.signing
            }

            HeadButton {
                objectName: "counter.reason.back"
                visible: panel.flat && panel.asksWhy
                text: qsTr("signing-another-counter")
                key: "Esc"
                colour: Theme.ink
                onClicked: panel.pick.choose("")
            }

            Panel {
                visible: !panel.tight
                Layout.fillWidth: true
                padding: Theme.grid * 3
                contentHeight: Math.max(Theme.sizeDisplay * 1.4, Theme.sizeBody * 4)

                RowLayout {
                    anchors.fill: parent
                    spacing: Theme.grid * 2

                    KitText {
                        text: panel.pick.chosen || "–"
                        color: panel.pick.chosen ? Theme.primary : Theme.inkSoft
                        font.pixelSize: Theme.sizeDisplay
                        font.bold: true
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }

                    FitText {
                        objectName: "counter.chosen"
                        Layout.fillWidth: true
                        Layout.maximumHeight: parent.height
                        text: panel.pick.chosenText
                        lines: 3
                    }
                }
            }

            MessageBar {
                visible: !panel.strip || text !== ""
                Layout.fillWidth: true
                Layout.preferredHeight: panel.flat ? Theme.sizeSmall * 6 : implicitHeight
                text: panel.pick.message
                mood: panel.pick.messageMood
                hint: panel.pick.hint
            }
        }

        ActionButton {
            id: main

            objectName: "counter.open"
            Layout.row: 1
            Layout.column: 0
            Layout.columnSpan: panel.flat ? 2 : 1
            Layout.fillWidth: true
            Layout.preferredWidth: 40
            large: true
            low: panel.tight
            focus: true
            face: ({
                    text: panel.pick.openText,
                    key: panel.pick.key,
                    icon: "counter",
                    tip: "",
                    enabled: panel.pick.canOpen,
                    ready: panel.pick.canOpen,
                    armed: false,
                    hint: "",
                    busy: panel.pick.busy
                })
            onClicked: panel.pick.open()
        }

        Item {
            visible: !panel.tight
            Layout.row: 2
            Layout.column: 0
            Layout.fillHeight: true
        }

        Item {
            Layout.row: panel.strip ? 2 : 0
            Layout.column: panel.strip ? 0 : 1
            Layout.rowSpan: panel.strip || panel.flat ? 1 : 3
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: 60

            ColumnLayout {
                visible: !panel.asksWhy
                anchors.fill: parent
                spacing: panel.tight ? 8 : Theme.grid * 2

                WordField {
                    id: search

                    visible: !panel.pick.fixed
                    Layout.fillWidth: true
                    inputName: "counter.search"
                    hint: qsTr("counter-pick-search")
                    iconName: "search"
                    text: panel.pick.search
                    onEdited: text => panel.pick.search = text
                    onAccepted: panel.pick.chooseOnly()
                    onPressed: event => {
                        event.accepted = event.key === Qt.Key_Down && grid.count > 0;
                        if (event.accepted)
                            grid.forceActiveFocus();
                    }
                }

                PlaceGrid {
                    id: grid

                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.rightMargin: -gap
                    pick: panel.pick
                }
            }

            SignReasons {
                id: why

                visible: panel.asksWhy
                anchors.fill: parent
                pick: panel.pick
                tight: panel.tight
                low: panel.flat
            }
        }
    }
}
