// An appointment's code: held before the scanner, or typed.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property TypingView typing: kiosk.typing

    // Portrait: one below the other. Else: the scanner at the left, the keys at the right.
    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * (screen.wide ? 5 : 4)
        rowSpacing: Theme.grid * 2.5

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : screen.wide ? 40 : 32
            spacing: Theme.grid * (Theme.portrait ? 3 : 2)

            FitText {
                objectName: "kiosk.code.title"
                Layout.fillWidth: true
                text: screen.typing.title
                letters: Theme.portrait && !Theme.largeText ? Theme.sizeHeading : Theme.sizeTitle
                bold: true
            }

            Panel {
                Layout.fillWidth: true
                Layout.fillHeight: true
                padding: Theme.grid * 3

                GridLayout {
                    anchors.centerIn: parent
                    width: parent.width
                    columns: 1
                    rowSpacing: Theme.grid * 3

                    ScanPicture {
                        Layout.alignment: Qt.AlignHCenter
                        Layout.preferredHeight: Theme.grid * (screen.lowered ? 30 : Theme.portrait ? 46 : 34)
                        Layout.preferredWidth: Layout.preferredHeight
                    }

                    FitText {
                        Layout.fillWidth: true
                        horizontalAlignment: Text.AlignHCenter
                        text: qsTr("checkin-scan")
                        letters: Theme.portrait ? Theme.sizeBody : Theme.sizeSmall
                        lines: 4
                    }
                }
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : screen.wide ? 60 : 68
            spacing: Theme.grid * (Theme.portrait ? 2 : 1.5)

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
                visible: !Theme.portrait
            }

            Typed {
                objectName: screen.shown ? "kiosk.typed" : ""
                Layout.fillWidth: true
                iconName: "appointment"
                text: screen.typing.text
                placeholder: qsTr("checkin-code")
                wrong: screen.typing.wrong
            }

            Trouble {
                objectName: "kiosk.code.hint"
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.preferredHeight: implicitHeight
                text: screen.typing.hint
                wrong: screen.typing.wrong
            }

            Keypad {
                Layout.fillWidth: true
                Layout.fillHeight: !Theme.portrait
                Layout.preferredHeight: Theme.portrait ? lines * Theme.grid * 13 + gap * (lines - 1) : -1
                Layout.maximumHeight: lines * largestKey + gap * (lines - 1)
                active: screen.shown
                // The digits last: their row leaves room for the two keys that erase.
                rows: [...screen.typing.rows.slice(1), ...screen.typing.rows.slice(0, 1)]
                onTyped: letter => screen.kiosk.typeLetter(letter)
                onErase: screen.kiosk.erase()
                onClear: screen.kiosk.clear()
            }

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
                visible: !Theme.portrait
            }

            PrimaryButton {
                objectName: screen.shown ? "kiosk.proceed" : ""
                Layout.fillWidth: true
                Layout.topMargin: Theme.portrait ? Theme.grid : 0
                Layout.preferredHeight: Theme.grid * (Theme.portrait ? 16 : 13)
                enabled: screen.typing.ready && !screen.typing.busy
                text: qsTr("checkin-find")
                iconName: "search"
                onClicked: screen.kiosk.proceed()
            }
        }
    }
}
