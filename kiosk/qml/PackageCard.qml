// Services that belong together: what for, what is in it, how many they are.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string title
    property string subtitle
    property string note
    property bool closed: false
    property int letters: Theme.sizeBody

    padding: Theme.grid * 2
    leftPadding: Theme.grid * 2.5
    rightPadding: Theme.grid * 2.5
    text: title
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: [title, subtitle, note].filter(part => part !== "").join(", ")
    Accessible.onPressAction: card.click()
    Keys.onReturnPressed: card.click()
    Keys.onEnterPressed: card.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: !card.closed ? Theme.surface : Theme.highContrast ? Qt.tint(Theme.ground, Qt.alpha(Theme.ink, 0.1)) : Theme.ground
        border.color: card.down ? Theme.primary : Theme.line
        border.width: card.down ? Theme.stroke * 2 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.primary
            opacity: card.down ? 0.12 : 0
        }

        FocusRing {
            visible: card.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.grid * 2

        Rectangle {
            readonly property real side: Math.min(Theme.grid * 12, card.availableHeight, card.availableWidth * 0.16)

            implicitWidth: side
            implicitHeight: side
            radius: Theme.radius * 0.75
            color: card.closed ? "transparent" : Theme.ground

            Icon {
                anchors.centerIn: parent
                name: card.iconName === "" ? "package" : card.iconName
                colour: card.closed ? Theme.inkSoft : Theme.primary
                size: Math.round(parent.width * 0.64)
            }
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.maximumHeight: Math.min(implicitHeight, card.availableHeight)
            spacing: Theme.grid * 0.5

            RowLayout {
                Layout.fillWidth: true
                Layout.fillHeight: false
                spacing: Theme.grid * 1.5

                FitText {
                    objectName: card.objectName + ".title"
                    Layout.fillWidth: true
                    text: card.title
                    letters: card.letters
                    bold: true
                    lines: 2
                    color: card.closed ? Theme.inkSoft : Theme.ink
                    Accessible.ignored: true
                }

                Rectangle {
                    visible: card.note !== ""
                    implicitWidth: Math.min(row.implicitWidth + Theme.grid * 2.5, card.width * 0.55)
                    implicitHeight: row.implicitHeight + Theme.grid * 0.75
                    radius: height / 2
                    color: card.closed ? "transparent" : Theme.ground
                    border.color: card.closed ? Theme.warn : Theme.line
                    border.width: Theme.stroke

                    RowLayout {
                        id: row

                        anchors.centerIn: parent
                        width: Math.min(implicitWidth, parent.width - Theme.grid * 2)
                        spacing: Theme.grid

                        Icon {
                            visible: card.closed
                            name: "clock"
                            colour: Theme.warn
                            size: Math.round(Theme.leastLetters * 0.9)
                        }

                        FitText {
                            objectName: card.objectName + ".note"
                            Layout.fillWidth: true
                            text: card.note
                            letters: Theme.leastLetters
                            color: card.closed ? Theme.warn : Theme.inkSoft
                            bold: card.closed
                            lines: 1
                            Accessible.ignored: true
                        }
                    }
                }
            }

            FitText {
                objectName: card.objectName + ".subtitle"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.maximumHeight: implicitHeight
                text: card.subtitle
                letters: Theme.sizeSmall
                color: Theme.inkSoft
                lines: 3
                verticalAlignment: Text.AlignTop
                Accessible.ignored: true
            }
        }
    }
}
