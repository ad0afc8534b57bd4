// Another visitor at the desk: the number, and for how long they have been called or served. A press turns to them.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: pill

    // ticket, label, state, timer; nothing for the moment in which a visitor leaves.
    property var other
    property string role
    property string key
    property string tip
    // Where there is little room, number and time must do.
    property bool brief: false
    readonly property real between: Theme.sizeSmall * 0.5

    implicitWidth: Math.ceil(number.implicitWidth + word.implicitWidth + between + (cap.visible ? cap.implicitWidth + between : 0) + Theme.sizeSmall * 1.4)
    implicitHeight: Math.max(30, Math.round(Theme.sizeSmall * 2.2))
    focusPolicy: Qt.TabFocus
    text: other ? other.label : ""
    Accessible.role: Accessible.Button
    // Not the time: it would be read out twice a second.
    Accessible.name: other ? role + ": " + other.label + ", " + other.state : ""
    Accessible.description: tip
    Accessible.onPressAction: pill.click()
    Keys.onReturnPressed: event => pill.clickOnce(event)
    Keys.onEnterPressed: event => pill.clickOnce(event)

    function clickOnce(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            pill.click();
    }

    HoverTip {
        over: pill
        text: pill.tip
    }

    background: Rectangle {
        radius: height / 2
        color: Theme.surface
        border.color: Theme.line
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: pill.down ? 0.16 : pill.hovered ? 0.06 : 0
        }

        FocusRing {
            visible: pill.visualFocus
            around: height / 2
        }
    }

    contentItem: Item {
        RowLayout {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - Theme.sizeSmall * 1.2)
            spacing: pill.between

            KitText {
                id: number

                text: pill.text
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            FitText {
                id: word

                objectName: "counter.beside.state"
                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: pill.other ? (pill.brief ? "" : pill.other.state + " ") + pill.other.timer : ""
                lines: 1
                color: Theme.inkSoft
                letters: Theme.sizeSmall
                Accessible.ignored: true
            }

            KeyCap {
                id: cap

                text: pill.key
                letters: Math.round(Theme.sizeSmall * 0.9)
            }
        }
    }
}
