// Something to choose: an agency, a service, a language. A title of sixty letters fits, nothing is ever cut off;
// where there is not room for all, the subtitle gives way.
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
    property string noteIcon
    property int noteLines: 2
    property int noteLetters: Theme.sizeSmall
    // It can be looked at, but not had now: its ground says so, and its note when again.
    property bool closed: false
    // It has been put aside already.
    property bool chosen: false
    // Of the title. Who shows several cards may want all alike.
    property int letters: usual.lineCount > 2 ? Theme.sizeSmall : Theme.sizeBody
    property int lines: 4
    property int subtitleLines: 2
    // Whether the ring is shown: where keys choose among cards, their owner decides.
    property bool marked: visualFocus

    implicitWidth: Theme.grid * 58
    implicitHeight: Theme.grid * 27
    padding: Theme.grid * 2
    text: title
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5
    scale: down ? 0.98 : 1
    Accessible.role: Accessible.Button
    Accessible.name: [title, subtitle, note].filter(part => part !== "").join(", ")
    Accessible.onPressAction: card.click()
    Keys.onReturnPressed: card.click()
    Keys.onEnterPressed: card.click()
    Keys.onSelectPressed: card.click()

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

        Rectangle {
            visible: card.chosen
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: Theme.grid
            width: Theme.grid * 5
            height: width
            radius: width / 2
            color: Theme.accent

            Icon {
                anchors.centerIn: parent
                name: "check"
                colour: Theme.onAccent
                size: Math.round(parent.width * 0.68)
            }
        }

        FocusRing {
            visible: card.marked
        }
    }

    contentItem: Item {
        id: inside

        // A title that shrank to fewer lines leaves air above: half of it goes below.
        readonly property Translate lift: Translate {
            y: card.note === "" ? 0 : Math.min(0, heading.contentHeight - heading.height) / 2
        }

        Rectangle {
            id: tile

            visible: card.iconName !== ""
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? Math.min(Theme.grid * 12, parent.height, parent.width * 0.16) : 0
            height: width
            radius: Theme.radius * 0.75
            color: Theme.ground

            Icon {
                anchors.centerIn: parent
                name: card.iconName
                colour: card.closed ? Theme.inkSoft : Theme.primary
                size: Math.round(tile.width * 0.64)
            }
        }

        // How many lines the title would take in letters of the usual size decides how large they are.
        KitText {
            id: usual

            visible: false
            width: words.width
            text: card.title
            font.bold: true
            Accessible.ignored: true
        }

        // The column is no higher than the card: then the words share what there is and shrink.
        ColumnLayout {
            id: words

            readonly property real forTitle: card.availableHeight - (card.note ? below.implicitHeight + spacing : 0)

            anchors.left: tile.right
            anchors.leftMargin: tile.visible ? Theme.grid * 2 : 0
            anchors.right: parent.right
            anchors.rightMargin: card.chosen ? Theme.grid * 5 : 0
            anchors.verticalCenter: parent.verticalCenter
            height: Math.min(implicitHeight, parent.height)
            spacing: Theme.grid * 0.5

            transform: [inside.lift]

            FitText {
                id: heading

                objectName: card.objectName + ".title"
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.minimumHeight: Math.min(implicitHeight, words.forTitle)
                text: card.title
                lines: card.lines
                letters: card.letters
                bold: true
                color: card.closed ? Theme.inkSoft : Theme.ink
                verticalAlignment: card.note === "" ? Text.AlignVCenter : Text.AlignBottom
                Accessible.ignored: true
            }

            FitText {
                objectName: card.objectName + ".subtitle"
                visible: text !== "" && heading.implicitHeight + words.spacing + Theme.sizeSmall * 1.3 <= words.forTitle
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: card.subtitle
                lines: card.subtitleLines
                verticalAlignment: Text.AlignTop
                letters: Theme.sizeSmall
                color: Theme.inkSoft
                Accessible.ignored: true
            }

            RowLayout {
                id: below

                visible: card.note !== ""
                Layout.fillHeight: false
                Layout.maximumHeight: card.availableHeight * 0.5
                spacing: Theme.grid

                Icon {
                    visible: card.noteIcon !== ""
                    Layout.alignment: Qt.AlignTop
                    Layout.topMargin: Math.round(card.noteLetters * 0.2)
                    name: card.noteIcon
                    colour: card.closed ? Theme.warn : Theme.primary
                    size: Math.round(card.noteLetters * 0.9)
                }

                FitText {
                    objectName: card.objectName + ".note"
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    lines: implicitWidth > width * 1.3 ? card.noteLines : 1
                    text: card.note
                    letters: card.noteLetters
                    color: card.closed ? Theme.warn : Theme.inkSoft
                    bold: card.closed
                    Accessible.ignored: true
                }
            }
        }
    }
}
