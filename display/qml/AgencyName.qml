// An agency's name beside its colour: in full in at most *lines* lines of *letters*, else its short name. The second
// language stands below where *height* has room for it.
import QtQuick
import Giliran.Kit

Item {
    id: agency

    required property var face
    property real letters: Theme.sizeTitle
    property int lines: 1
    property real room: 0

    readonly property bool whole: measure.lineCount <= lines && measure.contentWidth <= name.room
    readonly property real secondLetters: Math.ceil(Math.max(Theme.sizeBody, letters * 0.6))
    readonly property bool both: face.agencySecond !== "" && second.implicitWidth <= name.room && name.height + second.height <= room
    readonly property string colour: face.colour ?? ""

    implicitHeight: name.height + (both ? second.height : 0)

    KitText {
        id: measure

        visible: false
        width: name.room
        text: agency.face.agency
        font: name.font
        lineHeight: name.lineHeight
        Accessible.ignored: true
    }

    // Two lines of about the same length are read at a glance; a last word alone is not.
    KitText {
        id: halved

        visible: false
        width: measure.implicitWidth * 0.58
        text: agency.face.agency
        font: name.font
        Accessible.ignored: true
    }

    Rectangle {
        visible: agency.colour !== "" && name.text !== ""
        x: name.x + (name.width - name.contentWidth) / 2 - width - Theme.grid * 2
        y: name.height * 0.1
        width: Theme.grid * 2
        height: name.height * 0.8
        radius: width / 4
        color: agency.colour || "transparent"
    }

    KitText {
        id: name

        readonly property real room: agency.width - Theme.grid * 8

        objectName: "display.call.agency"
        x: (agency.width - width) / 2
        width: agency.whole && measure.lineCount === 2 && halved.lineCount === 2 ? Math.min(room, halved.width) : room
        height: Math.round(Math.ceil(agency.letters) * 1.2 * (agency.whole ? Math.max(1, measure.lineCount) : 1))
        text: agency.whole ? agency.face.agency : (agency.face.agencyShort || agency.face.agency)
        font.pixelSize: Math.ceil(agency.letters)
        font.bold: true
        lineHeight: 0.88
        wrapMode: agency.whole ? Text.WordWrap : Text.NoWrap
        elide: agency.whole ? Text.ElideNone : Text.ElideRight
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    KitText {
        id: second

        visible: agency.both
        y: name.height
        width: agency.width
        height: Math.round(agency.secondLetters * 1.25)
        text: agency.face.agencySecond
        color: Theme.inkSoft
        font.pixelSize: agency.secondLetters
        font.bold: true
        wrapMode: Text.NoWrap
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }
}
