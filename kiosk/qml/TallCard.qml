// A card for a narrow place: the icon stands above the words. A subtitle that would be too small to read gives way.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Giliran.Kit

T.AbstractButton {
    id: card

    property string iconName
    property string title
    property string subtitle
    property string note
    // It can be looked at, but not had now: the note, which says when again, takes the subtitle's place.
    property bool closed: false

    // Of the title. Who shows several cards may want all alike.
    property int letters: Theme.sizeBody
    readonly property real sign: Math.min(Theme.grid * 13, availableHeight * (availableHeight < Theme.grid * 30 ? 0.28 : 0.36))

    padding: Theme.grid * 2
    text: title
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: [title, subtitle, note].filter(part => part !== "").join(", ")
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
        color: !card.closed ? Theme.surface : Theme.highContrast ? Qt.tint(Theme.ground, Qt.alpha(Theme.ink, 0.1)) : Theme.ground
        border.color: card.down ? Theme.primary : Theme.line
        border.width: card.down ? Theme.stroke * 2 : Theme.stroke

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

    contentItem: Item {
        // Where a title of one line and a subtitle of two would be in the middle: so the icons of a row stand in line.
        ColumnLayout {
            id: column

            readonly property real usual: card.sign + Theme.sizeBody * 1.4 + Theme.sizeSmall * 2.8 + Theme.grid * 2

            y: Math.max(0, (parent.height - usual) / 2)
            width: parent.width
            height: Math.min(implicitHeight, parent.height - y)
            spacing: Theme.grid * 0.75

            Icon {
                Layout.alignment: Qt.AlignHCenter
                Layout.bottomMargin: Theme.grid * 0.5
                name: card.iconName
                colour: card.closed ? Theme.inkSoft : Theme.primary
                size: Math.round(card.sign)
            }

            FitText {
                id: heading

                objectName: card.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(implicitHeight, card.availableHeight * 0.42)
                horizontalAlignment: Text.AlignHCenter
                text: card.title
                letters: card.letters
                bold: true
                color: card.closed ? Theme.inkSoft : Theme.ink
                Accessible.ignored: true
            }

            RowLayout {
                readonly property real room: card.availableHeight - column.y - card.sign - heading.implicitHeight - Theme.grid * 2

                visible: below.text !== "" && room >= below.implicitHeight * 0.7
                Layout.alignment: Qt.AlignHCenter
                Layout.fillHeight: true
                spacing: Theme.grid

                Icon {
                    visible: card.closed && card.note !== ""
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Math.round(Theme.sizeSmall * 0.2)
                    name: "clock"
                    colour: Theme.warn
                    size: Math.round(Theme.sizeSmall * 0.9)
                }

                FitText {
                    id: below

                    readonly property bool says: card.closed && card.note !== ""

                    objectName: card.objectName + (says ? ".note" : ".subtitle")
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.maximumWidth: says ? implicitWidth : Infinity
                    horizontalAlignment: Text.AlignHCenter
                    text: says ? card.note : card.subtitle
                    letters: Theme.sizeSmall
                    color: says ? Theme.warn : Theme.inkSoft
                    bold: says
                    lines: 3
                    Accessible.ignored: true
                }
            }
        }
    }
}
