// A way on from the first screen: its icon above its words.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property int letters: Theme.sizeSmall
    property real sign: Theme.grid * 6.5
    readonly property color colour: down ? Theme.onPrimary : Theme.primary

    padding: Theme.grid * 1.5
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.4
    scale: down ? 0.98 : 1
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
        color: button.down ? Theme.primary : Theme.surface
        border.color: Theme.primary
        border.width: Theme.stroke

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        ColumnLayout {
            anchors.centerIn: parent
            width: parent.width
            height: Math.min(implicitHeight, parent.height)
            spacing: Theme.grid * 0.5

            Icon {
                Layout.alignment: Qt.AlignHCenter
                name: button.iconName
                colour: button.colour
                size: Math.round(button.sign)
            }

            FitText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: Text.AlignHCenter
                text: button.text
                color: button.colour
                letters: button.letters
                bold: true
                Accessible.ignored: true
            }
        }
    }
}
