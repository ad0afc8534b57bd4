// One counter: its number on its agency's colour, whom it calls or serves, and in words how it stands there.
import QtQuick
import Giliran.Kit

Rectangle {
    id: cell

    required property var face
    required property real letters
    required property real capital

    readonly property bool calling: face?.state === "calling"
    readonly property bool somebody: (face?.number ?? "") !== ""
    readonly property string colour: face?.colour ?? ""
    readonly property real gap: Theme.grid * 1.5
    // From afar the state is its sign, beside the number where there is room for it; else small, before the words.
    readonly property bool afar: right.width >= Math.ceil(number.implicitWidth) + gap + letters * 0.6

    objectName: "display.serving." + (face?.counter ?? "")
    visible: face !== null
    radius: Theme.radius * 0.75
    color: calling ? Theme.surface : Theme.ground
    border.color: calling ? Theme.primary : "transparent"
    border.width: calling ? Theme.grid * 0.5 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: [counter.text, number.text, cell.face?.words ?? ""].filter(each => each).join(", ")

    Rectangle {
        id: badge

        width: Math.max(counter.implicitWidth + 2 * cell.gap, cell.letters * 0.9)
        height: cell.height
        radius: cell.radius
        color: cell.colour || Theme.header

        Capitals {
            id: counter

            textName: cell.objectName + ".counter"
            anchors.centerIn: badge
            width: implicitWidth
            text: cell.face?.counter ?? ""
            colour: (cell.face?.onColour ?? "") || Theme.accent
            letters: cell.letters
            capital: cell.capital
        }
    }

    Item {
        id: right

        x: badge.width + cell.gap
        width: cell.width - x - cell.gap
        height: cell.height

        Column {
            id: lines

            anchors.verticalCenter: right.verticalCenter
            width: right.width
            // J and Q reach below the line: the words stand clear of them.
            spacing: Math.ceil(Math.max(Theme.grid * 0.75, cell.letters * 0.17))

            Capitals {
                id: number

                visible: cell.somebody
                textName: cell.objectName + ".number"
                width: right.width
                text: cell.face?.number ?? ""
                colour: cell.calling ? Theme.primary : Theme.ink
                letters: cell.letters
                capital: cell.capital
            }

            // Where nobody is, the state takes the number's place.
            FitText {
                visible: !cell.somebody
                width: right.width - (cell.afar ? cell.letters * 0.6 + cell.gap : 0)
                height: Math.ceil(Math.max(cell.letters * cell.capital, letters * 1.3))
                text: cell.face?.words ?? ""
                lines: 1
                letters: Math.max(Theme.sizeBody, Math.round(cell.letters * 0.45))
                color: Theme.inkSoft
                Accessible.ignored: true
            }

            Row {
                id: below

                width: right.width
                spacing: Theme.grid

                Icon {
                    visible: !cell.afar
                    anchors.verticalCenter: below.verticalCenter
                    name: cell.face?.sign ?? ""
                    colour: cell.calling ? Theme.primary : Theme.inkSoft
                    size: Theme.sizeSmall
                }

                KitText {
                    id: words

                    objectName: cell.objectName + ".words"
                    visible: cell.somebody
                    text: cell.face?.short ?? ""
                    color: cell.calling ? Theme.primary : Theme.inkSoft
                    font.pixelSize: Theme.sizeSmall
                    font.bold: cell.calling
                    wrapMode: Text.NoWrap
                }

                KitText {
                    readonly property real room: below.width - x

                    objectName: cell.objectName + ".agency"
                    visible: room >= Math.min(implicitWidth, Theme.sizeSmall * 3.5)
                    width: Math.max(0, room)
                    text: (cell.somebody ? "· " : "") + (cell.face?.agency ?? "")
                    color: Theme.inkSoft
                    font.pixelSize: Theme.sizeSmall
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                }
            }
        }

        Icon {
            visible: cell.afar
            anchors.right: right.right
            y: lines.y + (Math.ceil(cell.letters * cell.capital) - size) / 2
            name: cell.face?.sign ?? ""
            colour: cell.calling ? Theme.primary : Theme.inkSoft
            size: Math.round(cell.letters * 0.6)
        }
    }
}
