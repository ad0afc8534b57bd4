// One of several, of which one is chosen: a ring, filled where it is the one. *tag* is a small word beside its name.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string tag

    implicitHeight: Theme.touch
    leftPadding: Theme.grid * 2.5
    rightPadding: Theme.grid * 2.5
    topPadding: Theme.grid
    bottomPadding: Theme.grid
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.RadioButton
    Accessible.name: tag === "" ? text : text + ", " + tag
    Accessible.checkable: true
    Accessible.checked: checked
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
        spacing: Theme.grid * 2

        Rectangle {
            implicitWidth: Theme.grid * 5
            implicitHeight: implicitWidth
            radius: width / 2
            color: card.checked ? Theme.primary : "transparent"
            border.color: card.checked ? Theme.primary : Theme.inkSoft
            border.width: Theme.stroke

            Icon {
                anchors.centerIn: parent
                visible: card.checked
                name: "check"
                colour: Theme.onPrimary
                size: Math.round(parent.width * 0.7)
            }
        }

        FitText {
            Layout.fillWidth: true
            Layout.fillHeight: true
            text: card.text
            bold: true
            lines: 1
            Accessible.ignored: true
        }

        Rectangle {
            visible: card.tag !== ""
            implicitWidth: word.implicitWidth + Theme.grid * 2
            implicitHeight: word.implicitHeight + Theme.grid * 0.5
            radius: height / 2
            color: Theme.ground
            border.color: Theme.line
            border.width: Theme.stroke

            FitText {
                id: word

                anchors.centerIn: parent
                width: implicitWidth
                height: implicitHeight
                text: card.tag
                color: Theme.inkSoft
                letters: Math.round(Theme.leastLetters * 0.85)
                lines: 1
                Accessible.ignored: true
            }
        }
    }
}
