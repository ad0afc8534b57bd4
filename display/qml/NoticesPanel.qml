// What everybody here should know now, one notice at a time. An urgent one fills the panel and says so with word and sign.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Display

Panel {
    id: notices

    required property Parts parts

    readonly property var face: parts.notices.leaves.open[0] ?? null
    readonly property bool urgent: face?.urgent ?? false
    readonly property bool strip: height < width * 0.4
    readonly property bool both: (face?.textSecond ?? "") !== ""
    readonly property color ink: urgent ? Theme.onBad : Theme.ink
    readonly property color softInk: urgent ? Theme.onBad : Theme.inkSoft
    readonly property real space: Theme.grid * 2
    // As far as the panel has room for them: FitText shrinks what is longer.
    readonly property real far: parts.plan.detailLetters

    objectName: "display.notices"
    visible: face !== null
    padding: Theme.grid * 2
    color: urgent ? Theme.bad : Theme.surface
    // Its colour is near that of other things in some themes: the frame belongs to it, too.
    border.color: urgent ? Theme.accent : Theme.line
    border.width: urgent ? Theme.grid * 0.75 : Theme.stroke
    Accessible.role: Accessible.Pane
    Accessible.name: (face?.words ?? "") + ": " + (face?.text ?? "")

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: notices.strip ? 0 : Theme.grid * 2

        Item {
            id: kind

            width: notices.strip ? Math.max(Theme.grid * 18, Math.min(word.implicitWidth, inside.width * 0.24)) : inside.width
            height: notices.strip ? inside.height : Math.ceil(Math.max(Theme.grid * 8, Math.min(notices.far, inside.height * 0.14)))

            Icon {
                id: sign

                x: notices.strip ? (kind.width - width) / 2 : 0
                y: notices.strip ? Math.max(0, (kind.height - height - word.height) / 2) : (kind.height - height) / 2
                name: notices.face?.sign ?? ""
                colour: notices.urgent ? Theme.onBad : Theme.primary
                size: notices.strip ? Math.min(Theme.sizeDisplay, kind.height - word.height) : Math.max(Theme.sizeHeading, Math.round(kind.height * 0.9))
            }

            FitText {
                id: word

                objectName: "display.notice.words"
                x: notices.strip ? 0 : sign.width + notices.space
                y: notices.strip ? sign.y + sign.height : (kind.height - height) / 2
                width: kind.width - x
                height: Math.ceil(letters * 1.36)
                text: notices.strip || !notices.face?.wordsSecond ? (notices.face?.words ?? "") : notices.face.words + " · " + notices.face.wordsSecond
                lines: 1
                letters: notices.strip ? Theme.sizeSmall : Math.max(Theme.sizeBody, Math.round(kind.height * 0.6))
                bold: true
                color: notices.urgent ? Theme.onBad : Theme.primary
                horizontalAlignment: notices.strip ? Text.AlignHCenter : Text.AlignLeft
            }
        }

        Rectangle {
            visible: notices.strip
            x: kind.width + notices.space
            width: Theme.stroke
            height: inside.height
            color: notices.softInk
            opacity: 0.4
        }

        Item {
            id: said

            function inZone(place: string, text: string): string {
                return place && text ? place + ": " + text : text;
            }

            x: notices.strip ? kind.width + 2 * notices.space : 0
            y: notices.strip ? 0 : kind.height + Theme.grid
            width: inside.width - x - (notices.strip && dots.visible ? dots.width + notices.space : 0)
            height: inside.height - y

            FitText {
                objectName: "display.notice.text"
                width: said.width
                height: notices.both ? said.height * 0.6 : said.height
                text: said.inZone(notices.face?.place ?? "", notices.face?.text ?? "")
                lines: notices.strip ? 3 : 8
                letters: Math.ceil(Math.max(notices.far, notices.strip ? Theme.sizeTitle : Theme.sizeHeading))
                bold: true
                color: notices.ink
                verticalAlignment: notices.both ? Text.AlignBottom : Text.AlignVCenter
            }

            FitText {
                visible: notices.both
                y: said.height * 0.6
                width: said.width
                height: said.height - y
                text: said.inZone(notices.face?.placeSecond || (notices.face?.place ?? ""), notices.face?.textSecond ?? "")
                lines: notices.strip ? 3 : 8
                letters: Math.ceil(Math.max(notices.far * 0.7, notices.strip ? Theme.sizeBody : Theme.sizeTitle))
                color: notices.softInk
                verticalAlignment: Text.AlignTop
            }
        }

        PageDots {
            id: dots

            anchors.right: inside.right
            y: notices.strip ? inside.height - height : (kind.height - height) / 2
            leaves: notices.parts.notices.leaves
            colour: notices.urgent ? Theme.onBad : Theme.primary
            others: notices.urgent ? Qt.alpha(Theme.onBad, 0.4) : Theme.line
        }
    }
}
