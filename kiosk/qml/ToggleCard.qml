// Something on or off: what it is, what it does, and a switch that says the state by its place, its sign and its colour.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string sentence

    implicitHeight: Math.max(Theme.grid * 15, Theme.sizeBody * 1.4 + Theme.sizeSmall * 1.4 + Theme.grid * 4)
    leftPadding: Theme.grid * 2.5
    rightPadding: Theme.grid * 2.5
    topPadding: Theme.grid * 1.5
    bottomPadding: Theme.grid * 1.5
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.description: sentence
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: card.click()
    Accessible.onToggleAction: card.click()
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
        color: Theme.surface
        border.color: card.down || card.checked ? Theme.primary : Theme.line
        border.width: card.down || card.checked ? Theme.stroke * 2 : Theme.stroke

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
        spacing: Theme.grid * 2.5

        Icon {
            name: card.iconName
            colour: Theme.primary
            size: Math.round(Theme.grid * 7)
        }

        ColumnLayout {
            Layout.fillWidth: true
            Layout.maximumHeight: card.availableHeight
            spacing: 0

            FitText {
                objectName: card.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(implicitHeight, card.availableHeight * 0.45)
                text: card.text
                bold: true
                lines: 1
                verticalAlignment: Text.AlignBottom
                Accessible.ignored: true
            }

            FitText {
                objectName: card.objectName + ".sentence"
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: card.sentence
                color: Theme.inkSoft
                letters: Theme.sizeSmall
                verticalAlignment: Text.AlignTop
                Accessible.ignored: true
            }
        }

        Rectangle {
            implicitWidth: Theme.grid * 11
            implicitHeight: Theme.grid * 6
            radius: height / 2
            color: card.checked ? Theme.primary : Theme.ground
            border.color: card.checked ? Theme.primary : Theme.inkSoft
            border.width: Theme.stroke

            Rectangle {
                readonly property real edge: Theme.grid * 0.5

                x: card.checked ? parent.width - width - edge : edge
                anchors.verticalCenter: parent.verticalCenter
                width: parent.height - 2 * edge
                height: width
                radius: width / 2
                color: card.checked ? Theme.onPrimary : Theme.inkSoft

                Behavior on x {
                    NumberAnimation {
                        duration: Theme.quick
                        easing.type: Easing.OutCubic
                    }
                }

                Icon {
                    anchors.centerIn: parent
                    visible: card.checked
                    name: "check"
                    colour: Theme.primary
                    size: Math.round(parent.width * 0.62)
                }
            }
        }
    }
}
