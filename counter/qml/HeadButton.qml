// A quiet button: an icon, a word, its key. On the black head it is white. Where there is no room, the icon goes first, then
// the key; the word and the tip stay.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string iconName
    property string key
    property string tip
    property color colour: Theme.onHeader
    // Neither icon nor key, wherever it stands.
    property bool bare: false
    // Whether its icon has room: in a row of buttons, all have one or none.
    property bool roomy: implicitWidth <= width
    readonly property real edge: Theme.sizeSmall * 0.7
    readonly property real between: Theme.sizeSmall * 0.5
    readonly property real iconRoom: iconName === "" || bare ? 0 : icon.size + between
    readonly property real capRoom: key === "" || bare ? 0 : cap.implicitWidth + between

    implicitWidth: Math.ceil(word.implicitWidth + iconRoom + capRoom + edge * 2)
    implicitHeight: Math.max(36, Theme.sizeSmall * 2.4)
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: tip
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: event => button.clickOnce(event)
    Keys.onEnterPressed: event => button.clickOnce(event)

    function clickOnce(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            button.click();
    }

    HoverTip {
        over: button
        text: button.tip
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: Qt.alpha(button.colour, button.down ? 0.25 : button.hovered ? 0.12 : 0)
        border.color: Qt.alpha(button.colour, 0.35)
        border.width: Math.max(1, Theme.stroke / 2)

        FocusRing {
            visible: button.visualFocus
            around: Theme.radius / 2
        }
    }

    contentItem: Item {
        RowLayout {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: button.between

            Icon {
                id: icon

                visible: button.iconRoom > 0 && button.roomy
                name: button.iconName
                colour: button.colour
                size: Math.round(Theme.sizeSmall * 1.3)
            }

            FitText {
                id: word

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: button.text
                lines: 1
                color: button.colour
                letters: Theme.sizeSmall
                Accessible.ignored: true
            }

            KeyCap {
                id: cap

                visible: button.capRoom > 0 && word.implicitWidth + button.capRoom + button.edge <= button.width
                text: button.key
                colour: button.colour
                letters: Math.round(Theme.sizeSmall * 0.9)
            }
        }
    }
}
