// One sentence for the officer, and the button that answers it where it asks for an answer; without one, what the large button
// does. The room is always kept: nothing moves.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

Item {
    id: bar

    property string text
    property string mood: "good"
    property string hint
    property var answer
    property string answerKey
    readonly property color colour: mood === "good" ? Theme.good : mood === "warn" ? Theme.warn : Theme.bad

    signal answered

    implicitHeight: Math.round(Theme.sizeSmall * 3.4)

    KitText {
        objectName: "counter.hint"
        anchors.fill: parent
        visible: bar.text === ""
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: bar.hint
        color: Theme.inkSoft
        font.pixelSize: Theme.sizeSmall
        maximumLineCount: 2
    }

    Rectangle {
        anchors.fill: parent
        visible: bar.text !== ""
        radius: Theme.radius / 2
        color: Qt.alpha(bar.colour, 0.1)
        border.color: Qt.alpha(bar.colour, 0.5)
        border.width: Math.max(1, Theme.stroke / 2)

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.sizeSmall * 0.8
            anchors.rightMargin: Theme.sizeSmall * 0.8
            spacing: Theme.sizeSmall * 0.7

            Icon {
                name: bar.mood === "good" ? "check" : "warning"
                colour: bar.colour
                size: Math.round(Theme.sizeSmall * 1.5)
            }

            KitText {
                objectName: "counter.message"
                Layout.fillWidth: true
                Layout.fillHeight: true
                verticalAlignment: Text.AlignVCenter
                text: bar.text
                color: bar.colour
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                fontSizeMode: Text.Fit
                minimumPixelSize: 9
                maximumLineCount: 3
                Accessible.role: Accessible.AlertMessage
            }

            T.AbstractButton {
                id: button

                objectName: "counter.answer"
                visible: text !== ""
                Layout.preferredWidth: implicitWidth
                Layout.preferredHeight: bar.height - Theme.sizeSmall * 0.8
                implicitWidth: face.implicitWidth + Theme.sizeSmall * 1.4
                text: bar.answer && bar.answer.text ? bar.answer.text : ""
                focusPolicy: Qt.TabFocus
                onClicked: bar.answered()
                Accessible.role: Accessible.Button
                Accessible.name: text
                Accessible.description: tip.text
                Accessible.onPressAction: button.click()
                Keys.onReturnPressed: button.click()
                Keys.onEnterPressed: button.click()

                Tip {
                    id: tip

                    visible: button.hovered && !button.down && text !== ""
                    text: bar.answer && bar.answer.tip ? bar.answer.tip : ""
                }

                background: Rectangle {
                    radius: Theme.radius / 2
                    color: bar.colour

                    Rectangle {
                        anchors.fill: parent
                        radius: parent.radius
                        color: Theme.surface
                        opacity: button.down ? 0.25 : button.hovered ? 0.12 : 0
                    }

                    FocusRing {
                        visible: button.visualFocus
                        around: Theme.radius / 2
                    }
                }

                contentItem: Item {
                    RowLayout {
                        id: face

                        anchors.centerIn: parent
                        spacing: Theme.sizeSmall * 0.5

                        KitText {
                            text: button.text
                            color: Theme.onWarn
                            font.pixelSize: Theme.sizeSmall
                            font.bold: true
                            wrapMode: Text.NoWrap
                            Accessible.ignored: true
                        }

                        KeyCap {
                            visible: bar.width > 420
                            text: bar.answerKey
                            colour: Theme.onWarn
                            letters: Math.round(Theme.sizeSmall * 0.9)
                        }
                    }
                }
            }
        }
    }
}
