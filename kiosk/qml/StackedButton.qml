// A small quiet button for a narrow place: its drawing above its word.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property color colour: Theme.ink
    property color edge: Theme.line

    padding: Theme.grid * 0.75
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.97 : 1
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: Theme.surface
        border.color: button.edge
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.colour
            opacity: button.down ? 0.16 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        ColumnLayout {
            anchors.centerIn: parent
            width: parent.width
            height: Math.min(implicitHeight, parent.height)
            spacing: 0

            Icon {
                Layout.alignment: Qt.AlignHCenter
                name: button.iconName
                colour: button.colour
                size: Math.round(Theme.leastLetters * 1.3)
            }

            FitText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignHCenter
                text: button.text
                color: button.colour
                letters: Math.round(Theme.leastLetters * 0.9)
                lines: 1
                bold: true
                Accessible.ignored: true
            }
        }
    }
}
