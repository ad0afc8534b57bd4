// What every button here is: an icon and a word, pressed by finger, mouse, Enter or Space. Others set its colours.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property color fill: Theme.surface
    property color colour: Theme.ink
    property color edge: "transparent"
    property int letters: Theme.sizeBody
    property bool iconAfter: false

    implicitWidth: Math.max(Theme.touch, row.implicitWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.touch, row.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.grid * 3
    rightPadding: Theme.grid * 3
    topPadding: Theme.grid
    bottomPadding: Theme.grid
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.4
    scale: down ? 0.97 : 1
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: button.click()
    Keys.onEnterPressed: button.click()
    // What a remote control calls OK.
    Keys.onSelectPressed: button.click()

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.fill
        border.color: button.edge
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: button.colour
            opacity: button.down ? 0.16 : button.hovered ? 0.06 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        implicitWidth: row.implicitWidth
        implicitHeight: row.implicitHeight

        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            height: Math.min(implicitHeight, parent.height)
            spacing: Theme.grid * 1.5
            layoutDirection: button.iconAfter ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                visible: button.iconName !== ""
                name: button.iconName
                colour: button.colour
                size: Math.round(button.letters * 1.35)
                Layout.alignment: Qt.AlignVCenter
            }

            FitText {
                visible: button.text !== ""
                text: button.text
                color: button.colour
                letters: button.letters
                bold: true
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                Layout.maximumHeight: button.availableHeight
                Accessible.ignored: true
            }
        }
    }
}
