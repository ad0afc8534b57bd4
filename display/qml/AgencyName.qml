// An agency's name beside its colour: in full in at most *lines* lines of *letters*, else its short name, which rather
// stands a quarter smaller than without its end. The second language stands below where *room* is enough for it.
import QtQuick
import Giliran.Kit

Item {
    id: agency

    required property var face
    property real letters: Theme.sizeTitle
    property int lines: 1
    property real room: 0
    property string textName: "display.call.agency"

    readonly property real secondLetters: Math.ceil(Math.max(Theme.sizeBody, letters * 0.6))
    readonly property bool both: face.agencySecond !== "" && second.implicitWidth <= name.room && name.height + second.height <= room
    readonly property string colour: face.colour ?? ""
    readonly property real bar: colour !== "" ? Theme.grid * 4 : 0

    implicitHeight: name.height + (both ? second.height : 0)

    Rectangle {
        visible: agency.colour !== "" && name.text !== ""
        x: name.x + (name.width - name.contentWidth) / 2 - width - Theme.grid * 2
        y: name.height * 0.1
        width: Theme.grid * 2
        height: name.height * 0.8
        radius: width / 4
        color: agency.colour || "transparent"
    }

    EvenName {
        id: name

        objectName: agency.textName
        x: agency.bar + (room - width) / 2
        height: Math.round(Math.ceil(agency.letters) * 1.2 * rows)
        full: agency.face.agency
        brief: agency.face.agencyShort || agency.face.agency
        room: agency.width - agency.bar
        lines: agency.lines
        font.pixelSize: Math.ceil(agency.letters)
        lineHeight: 0.88
        wrapMode: whole ? Text.WordWrap : Text.NoWrap
        fontSizeMode: whole ? Text.FixedSize : Text.HorizontalFit
        minimumPixelSize: Math.ceil(agency.letters * 0.75)
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
    }

    KitText {
        id: second

        visible: agency.both
        x: agency.bar
        y: name.height
        width: name.room
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
