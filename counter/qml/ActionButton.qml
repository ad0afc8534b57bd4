// One of the desk's actions: a word, an icon and its key. *face* is what the view-model says of it. The large one is
// the page's one action; a small one stands in a row. A mouse leaves the keyboard's focus where it was.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: button

    required property var face
    property bool large: false
    // Where the screen is low: icon, word and key in one line.
    property bool low: false
    readonly property bool allowed: face ? face.enabled : false
    readonly property bool armed: face ? face.armed : false
    readonly property color colour: large ? Theme.onPrimary : armed ? Theme.onWarn : Theme.ink
    readonly property int letters: large ? Theme.sizeTitle : Theme.sizeSmall

    implicitWidth: Theme.grid * (large ? 40 : 16)
    implicitHeight: large ? Math.max(low ? 50 : 60, Theme.grid * (low ? 8 : 11)) : Math.max(low ? 44 : 58, Theme.grid * (low ? 6 : 9), small.implicitHeight + topPadding + bottomPadding)
    leftPadding: Theme.grid * (large ? 3 : 0.5)
    rightPadding: leftPadding
    topPadding: Theme.grid * 0.5
    bottomPadding: topPadding
    text: face ? face.text : ""
    enabled: face ? face.ready || (allowed && !large) : false
    focusPolicy: Qt.TabFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: text
    Accessible.description: face ? face.tip : ""
    Accessible.onPressAction: button.click()
    Keys.onReturnPressed: event => button.clickOnce(event)
    Keys.onEnterPressed: event => button.clickOnce(event)

    function clickOnce(event: KeyEvent): void {
        if (!event.isAutoRepeat)
            button.click();
    }

    Behavior on scale {
        NumberAnimation {
            duration: Theme.quick
            easing.type: Easing.OutCubic
        }
    }

    HoverTip {
        over: button
        text: button.face ? button.face.tip : ""
    }

    background: Rectangle {
        radius: Theme.radius
        color: button.large ? (button.allowed ? Theme.primary : Theme.line) : button.armed ? Theme.warn : Theme.surface
        border.color: button.large || button.armed ? "transparent" : Theme.line
        border.width: Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: button.colour
            opacity: button.down ? 0.16 : button.hovered ? 0.06 : 0
        }

        FocusRing {
            visible: button.visualFocus
        }
    }

    contentItem: Item {
        opacity: button.large || button.allowed ? 1 : 0.45

        RowLayout {
            visible: button.large
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - (bigKey.width + Theme.grid) * 2)
            spacing: Theme.grid * 1.5

            Icon {
                name: button.face ? button.face.icon : ""
                colour: bigText.color
                size: Math.round(button.letters * 1.3)
            }

            FitText {
                id: bigText

                Layout.fillWidth: true
                Layout.maximumWidth: implicitWidth
                text: button.text
                lines: 1
                color: button.allowed ? button.colour : Theme.inkSoft
                letters: button.letters
                bold: true
                Accessible.ignored: true
            }
        }

        KeyCap {
            id: bigKey

            visible: button.large
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: button.face ? button.face.key : ""
            colour: bigText.color
            letters: Math.round(Theme.sizeSmall * 1.2)
        }

        ColumnLayout {
            id: small

            visible: !button.large
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            spacing: Theme.grid * (button.low ? 0 : 0.5)

            RowLayout {
                Layout.alignment: Qt.AlignHCenter
                spacing: Theme.grid

                Icon {
                    name: button.face ? button.face.icon : ""
                    colour: button.colour
                    size: Math.round(button.letters * 1.4)
                }

                KeyCap {
                    text: button.face ? button.face.key : ""
                    colour: button.armed ? button.colour : Theme.inkSoft
                    letters: Math.round(Theme.sizeSmall * 0.9)
                }
            }

            FitText {
                Layout.fillWidth: true
                Layout.preferredWidth: implicitWidth
                horizontalAlignment: Text.AlignHCenter
                text: button.text
                lines: button.low && button.width > 110 ? 1 : 2
                color: button.colour
                letters: button.letters
                bold: true
                Accessible.ignored: true
            }
        }
    }
}
