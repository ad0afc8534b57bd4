// One thing that a service asks: what for, what becomes of it, and the keys.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property QuestionView detail: kiosk.detail

    // Portrait: one below the other. Else: the question at the left, the answer at the right.
    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 5
        rowSpacing: Theme.grid * 2.5

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : 50
            spacing: Theme.grid * (Theme.portrait ? 2 : 1.5)

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }

            FitText {
                objectName: "kiosk.details.step"
                Layout.fillWidth: true
                visible: text !== ""
                text: screen.detail.step
                color: Theme.primary
                letters: Theme.sizeSmall
                lines: 1
                bold: true
            }

            FitText {
                objectName: "kiosk.details.title"
                Layout.fillWidth: true
                text: screen.detail.title
                letters: Theme.portrait && !Theme.largeText ? Theme.sizeHeading : Theme.sizeTitle
                bold: true
            }

            FitText {
                objectName: "kiosk.details.purpose"
                Layout.fillWidth: true
                text: screen.detail.purpose
                lines: 4
            }

            Panel {
                Layout.fillWidth: true
                Layout.topMargin: Theme.grid
                implicitHeight: promise.implicitHeight + 2 * padding
                padding: Theme.grid * 2.5

                RowLayout {
                    id: promise

                    width: parent.width
                    spacing: Theme.grid * 2.5

                    Icon {
                        Layout.alignment: Qt.AlignTop
                        name: "privacy"
                        colour: Theme.good
                        size: Theme.grid * 6
                    }

                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0

                        FitText {
                            Layout.fillWidth: true
                            text: qsTr("details-safe")
                            letters: Theme.sizeSmall
                            lines: 1
                            bold: true
                        }

                        FitText {
                            objectName: "kiosk.details.notice"
                            Layout.fillWidth: true
                            text: screen.detail.notice
                            letters: Theme.sizeSmall
                            lines: Theme.portrait ? 4 : 6
                        }
                    }
                }
            }

            Item {
                Layout.fillHeight: true
                Layout.preferredHeight: 0
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 50
            spacing: Theme.grid * (Theme.portrait ? 2 : 1.5)

            Typed {
                objectName: "kiosk.typed"
                Layout.fillWidth: true
                iconName: "privacy"
                text: screen.detail.text
                placeholder: ""
                wrong: screen.detail.wrong
            }

            Trouble {
                objectName: "kiosk.details.hint"
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.preferredHeight: implicitHeight
                text: screen.detail.hint
                wrong: screen.detail.wrong
            }

            Keypad {
                Layout.fillWidth: true
                Layout.fillHeight: !Theme.portrait
                Layout.preferredHeight: Theme.portrait ? lines * Theme.grid * 12.5 + gap * (lines - 1) : -1
                active: screen.shown
                rows: ["123", "456", "789", "0"]
                onTyped: letter => screen.kiosk.typeLetter(letter)
                onErase: screen.kiosk.erase()
                onClear: screen.kiosk.clear()
            }

            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                Layout.topMargin: Theme.portrait ? Theme.grid : 0
                spacing: Theme.grid * 2

                QuietButton {
                    objectName: "kiosk.skip"
                    Layout.fillWidth: true
                    Layout.preferredWidth: 2
                    Layout.preferredHeight: Theme.grid * (Theme.portrait ? 16 : 13)
                    visible: screen.detail.optional
                    letters: Theme.sizeBody
                    text: qsTr("details-skip")
                    onClicked: screen.kiosk.skip()
                }

                PrimaryButton {
                    objectName: screen.shown ? "kiosk.proceed" : ""
                    Layout.fillWidth: true
                    Layout.preferredWidth: 3
                    Layout.preferredHeight: Theme.grid * (Theme.portrait ? 16 : 13)
                    enabled: screen.detail.ready
                    text: qsTr("details-proceed")
                    iconName: "arrow-right"
                    iconAfter: true
                    onClicked: screen.kiosk.proceed()
                }
            }
        }
    }
}
