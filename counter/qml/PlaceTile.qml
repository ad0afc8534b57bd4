// A counter to sit down at: its number as on the wall, its agency, who sits there, and whose visit goes on there.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: tile

    required property var place
    readonly property bool chosen: place.chosen
    readonly property color ink: chosen ? Theme.onAccent : Theme.ink

    focusPolicy: Qt.StrongFocus
    leftPadding: Theme.sizeSmall * 0.7
    rightPadding: leftPadding
    topPadding: Theme.sizeSmall * 0.4
    bottomPadding: topPadding
    text: place.counter
    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.name: [place.counter, place.agency, place.status, place.visit].filter(part => part !== "").join(", ")
    Accessible.onPressAction: tile.click()
    Keys.onReturnPressed: tile.click()
    Keys.onEnterPressed: tile.click()

    background: Rectangle {
        radius: Theme.radius * 0.75
        color: tile.chosen ? Theme.accent : tile.place.taken ? Theme.ground : Theme.surface
        border.color: tile.chosen ? Theme.onAccent : Theme.line
        border.width: tile.chosen ? Theme.stroke * 1.5 : Theme.stroke

        Rectangle {
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: tile.down ? 0.12 : tile.hovered ? 0.05 : 0
        }

        FocusRing {
            visible: tile.activeFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.sizeSmall * 0.9

        KitText {
            Layout.preferredWidth: Theme.sizeHeading * 1.35
            horizontalAlignment: Text.AlignHCenter
            text: tile.place.counter
            color: tile.chosen ? Theme.onAccent : tile.place.taken ? Theme.inkSoft : Theme.primary
            font.pixelSize: Theme.sizeHeading
            font.bold: true
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.sizeSmall
            maximumLineCount: 1
            Accessible.ignored: true
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            KitText {
                Layout.fillWidth: true
                text: tile.place.agency
                color: tile.ink
                font.pixelSize: Theme.sizeSmall
                font.bold: true
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.sizeSmall * 0.4

                Icon {
                    visible: tile.place.taken || tile.place.yours
                    name: "officer"
                    colour: word.color
                    size: Math.round(Theme.sizeSmall * 1.1)
                }

                KitText {
                    id: word

                    Layout.fillWidth: true
                    text: tile.place.status
                    color: tile.chosen ? Theme.onAccent : tile.place.taken ? Theme.inkSoft : Theme.good
                    font.pixelSize: Theme.sizeSmall
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
            }

            RowLayout {
                visible: tile.place.visit !== ""
                Layout.fillWidth: true
                spacing: Theme.sizeSmall * 0.4

                Icon {
                    name: "ticket"
                    colour: tile.ink
                    size: Math.round(Theme.sizeSmall * 1.1)
                }

                FitText {
                    Layout.fillWidth: true
                    text: tile.place.visit
                    lines: 1
                    letters: Theme.sizeSmall
                    color: tile.ink
                    Accessible.ignored: true
                }
            }
        }
    }
}
