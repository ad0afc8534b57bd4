// A service among others of the hall: whose it is with its icon, its name, how many wait. The three stand on the same lines in all
// cards of a row.
pragma ComponentBehavior: Bound
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
    property bool closed: false
    // It is in the basket.
    property bool chosen: false
    // How many wait; how long that takes has room once the card was touched.
    readonly property string brief: closed ? note : note.split(" · ")[0]
    // Of the name. Who shows several cards may want all alike.
    property int letters: Theme.sizeBody
    readonly property real line: Theme.sizeSmall * 1.4
    readonly property real gap: Theme.grid * 0.75
    // No room for three parts above each other: whose it is stands beside how many wait.
    readonly property bool tight: availableHeight < 2 * line + 2 * gap + Theme.sizeSmall * 2.8

    padding: Theme.grid * 2
    leftPadding: Theme.grid * 2.5
    rightPadding: Theme.grid * 2.5
    text: title
    focusPolicy: Qt.StrongFocus
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: [title, subtitle, note, chosen ? qsTr("kiosk-chosen") : ""].filter(part => part !== "").join(", ")
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

    component Sign: Rectangle {
        property real side: card.line

        implicitWidth: side
        implicitHeight: side
        radius: Theme.radius * 0.6
        color: card.closed ? "transparent" : Theme.ground

        Icon {
            anchors.centerIn: parent
            name: card.iconName
            colour: card.closed ? Theme.inkSoft : Theme.primary
            size: Math.round(parent.width * (parent.width > card.line * 1.2 ? 0.7 : 0.9))
        }
    }

    component Whose: FitText {
        Layout.fillWidth: true
        text: card.subtitle
        letters: Theme.sizeSmall
        color: Theme.inkSoft
        lines: 1
        Accessible.ignored: true
    }

    contentItem: ColumnLayout {
        spacing: card.gap

        RowLayout {
            visible: !card.tight
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.grid * 1.5

            Sign {
                side: Math.max(card.line, Math.min(Theme.grid * 8, card.availableHeight - card.line - 2 * card.gap - card.letters * 2.8))
            }

            Whose {
                objectName: card.objectName + ".subtitle"
            }

            ChosenSign {
                visible: card.chosen
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Theme.grid * 1.5

            FitText {
                objectName: card.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: card.title
                letters: card.letters
                bold: true
                lines: 3
                color: card.closed ? Theme.inkSoft : Theme.ink
                verticalAlignment: Text.AlignTop
                Accessible.ignored: true
            }

            ChosenSign {
                visible: card.chosen && card.tight
                Layout.alignment: Qt.AlignTop
            }
        }

        RowLayout {
            id: bottom

            readonly property real share: Math.min(1, (card.availableWidth - card.line - Theme.sizeSmall - spacing * 3.5) / Math.max(1, whose.implicitWidth + people.implicitWidth))

            // Long words for how many wait leave no room even for the sign.
            readonly property bool beside: card.availableWidth - card.line - Theme.sizeSmall - spacing * 2 > people.implicitWidth * 0.8

            visible: card.note !== "" || card.tight
            Layout.fillWidth: true
            Layout.fillHeight: false
            spacing: Theme.grid

            Sign {
                visible: card.tight && bottom.beside
            }

            // Both shrink alike; where they would have to shrink too far, the sign alone says whose it is.
            Whose {
                id: whose

                visible: card.tight && !card.closed && bottom.share > 0.85
                Layout.preferredWidth: implicitWidth * bottom.share
                Layout.maximumWidth: implicitWidth * bottom.share
            }

            Icon {
                visible: card.note !== ""
                Layout.alignment: Qt.AlignVCenter
                name: card.closed ? "clock" : "people"
                colour: card.closed ? Theme.warn : Theme.primary
                size: Math.round(Theme.sizeSmall * 0.95)
            }

            FitText {
                id: people

                objectName: card.objectName + ".note"
                Layout.fillWidth: true
                Layout.maximumWidth: whose.visible ? implicitWidth * bottom.share : Infinity
                text: card.brief
                letters: Theme.sizeSmall
                color: card.closed ? Theme.warn : Theme.inkSoft
                bold: card.closed
                lines: 1
                Accessible.ignored: true
            }
        }
    }
}
