// The answer to a message: a word and its key. *share*, from 1 to 0, is how much of its time is left; below 0 it has no end.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    property string key
    property string tip
    property real share: -1
    property color fill: Theme.ink
    property color colour: Theme.surface
    // Where there is little room, the key goes.
    property bool bare: false

    implicitWidth: Math.ceil(word.implicitWidth + (cap.visible ? cap.implicitWidth + row.spacing : 0) + Theme.sizeSmall * 1.4)
    implicitHeight: 36
    focusPolicy: Qt.TabFocus
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
        color: button.fill

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: button.colour
            opacity: button.down ? 0.25 : button.hovered ? 0.12 : 0
        }

        // Its seconds, running out.
        Rectangle {
            visible: button.share >= 0
            x: Theme.sizeSmall * 0.6
            y: parent.height - height - 3
            width: (parent.width - 2 * x) * Math.max(0, Math.min(1, button.share))
            height: 3
            radius: 1.5
            color: button.colour
        }

        FocusRing {
            visible: button.visualFocus
            around: Theme.radius / 2
        }
    }

    contentItem: Item {
        RowLayout {
            id: row

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.sizeSmall * 0.5

            FitText {
                id: word

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: button.text
                lines: 1
                color: button.colour
                letters: Theme.sizeSmall
                bold: true
                Accessible.ignored: true
            }

            KeyCap {
                id: cap

                visible: text !== "" && !button.bare
                text: button.key
                colour: button.colour
                letters: Math.round(Theme.sizeSmall * 0.9)
            }
        }
    }
}
