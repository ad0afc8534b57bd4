// A button of the bottom row: its icon above its word, or beside it where the row is wide. The one whose sheet is open is lit; one
// behind which something is switched on carries a dot.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property string description
    property bool open: false
    property bool lit: false
    readonly property bool aside: width > Theme.grid * 34
    readonly property color colour: open ? Theme.onAccent : Theme.onHeader

    implicitHeight: Theme.grid * 12
    padding: Theme.grid
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.35
    scale: down ? 0.97 : 1
    Accessible.role: Accessible.Button
    Accessible.name: description === "" ? text : text + ", " + description
    Accessible.checked: lit || open
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
        color: button.open ? Theme.accent : "transparent"
        border.color: button.open || button.lit ? Theme.accent : Theme.inkSoft
        border.width: button.lit ? Theme.stroke * 2 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.colour
            opacity: button.down ? 0.25 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        GridLayout {
            anchors.centerIn: parent
            width: button.aside ? Math.min(implicitWidth, parent.width) : parent.width
            height: Math.min(implicitHeight, parent.height)
            columns: button.aside ? 2 : 1
            columnSpacing: Theme.grid * 2
            rowSpacing: 0

            Icon {
                Layout.alignment: Qt.AlignCenter
                name: button.iconName
                colour: button.lit && !button.open ? Theme.accent : button.colour
                size: Math.round(Theme.grid * 5)
            }

            FitText {
                Layout.fillWidth: true
                Layout.fillHeight: true
                horizontalAlignment: button.aside ? Text.AlignLeft : Text.AlignHCenter
                text: button.text
                color: button.colour
                letters: Theme.sizeSmall
                bold: true
                lines: 1
                Accessible.ignored: true
            }
        }
    }
}
