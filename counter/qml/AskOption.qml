// One answer: its digit, what it is, and what there is to know about it. One that cannot be chosen now says why.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: row

    property var option
    property bool chosen: false
    // Whether any of the answers has a digit.
    property bool digits: true
    readonly property bool allowed: option ? option.enabled : false
    readonly property string note: option ? (allowed ? option.note : option.why) : ""

    implicitHeight: Math.max(42, Theme.sizeBody * 2.2, body.implicitHeight + Theme.sizeSmall * 0.8)
    text: option ? option.text : ""
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: text
    Accessible.description: note
    Accessible.selected: chosen
    Accessible.onPressAction: row.click()
    Keys.onReturnPressed: event => row.clickOnce(event)
    Keys.onEnterPressed: event => row.clickOnce(event)

    function clickOnce(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            row.click();
    }

    background: Rectangle {
        radius: Theme.radius / 2
        color: row.chosen ? Qt.alpha(Theme.accent, 0.28) : row.hovered ? Qt.alpha(Theme.ink, 0.05) : "transparent"
        border.color: row.visualFocus ? Theme.focus : row.chosen ? Theme.accent : Theme.line
        border.width: row.visualFocus ? Theme.stroke * 2 : row.chosen ? Theme.stroke * 1.5 : Math.max(1, Theme.stroke / 2)
    }

    contentItem: Item {
        RowLayout {
            id: body

            anchors.verticalCenter: parent.verticalCenter
            x: Theme.sizeSmall * 0.7
            width: parent.width - 2 * x
            spacing: Theme.sizeSmall * 0.8

            // Its room is kept where it has no digit: all words begin below one another.
            Item {
                visible: row.digits
                implicitWidth: Theme.sizeBody * 1.6
                implicitHeight: cap.implicitHeight

                KeyCap {
                    id: cap

                    width: parent.width
                    text: row.option ? row.option.key : ""
                    colour: row.allowed ? Theme.ink : Theme.inkSoft
                    letters: Theme.sizeBody
                }
            }

            Icon {
                visible: name !== ""
                opacity: row.allowed ? 1 : 0.5
                name: row.option ? row.option.icon : ""
                colour: row.allowed ? Theme.ink : Theme.inkSoft
                size: Math.round(Theme.sizeBody * 1.3)
            }

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                FitText {
                    Layout.fillWidth: true
                    text: row.text
                    color: row.allowed ? Theme.ink : Theme.inkSoft
                    letters: Theme.sizeBody
                    bold: row.allowed
                    lines: 2
                    Accessible.ignored: true
                }

                FitText {
                    visible: text !== ""
                    Layout.fillWidth: true
                    text: row.note
                    color: Theme.inkSoft
                    letters: Theme.sizeSmall
                    lines: 2
                    Accessible.ignored: true
                }
            }
        }
    }
}
