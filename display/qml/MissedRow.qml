// One visitor who was called and did not come: the number and what to do now. Who is still awaited reads the counter as large.
import QtQuick
import Giliran.Kit

Item {
    id: row

    required property int place
    required property var face
    required property real letters
    required property real detail
    required property real capital

    readonly property bool awaited: face?.awaited ?? false
    readonly property real space: Theme.grid * 1.75
    readonly property real under: height - number.height - drop - Theme.grid * 3
    // J and Q reach below the line: the words stand clear of them.
    readonly property real drop: Math.ceil(letters * 0.17)
    readonly property bool both: (face?.wordsSecond ?? "") !== "" && under >= Theme.sizeSmall * 2.5

    objectName: "display.missed." + place
    visible: face !== null
    Accessible.role: Accessible.ListItem
    Accessible.name: number.text + ", " + words.text

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius * 0.75
        color: Theme.ground

        // The sign of who is still awaited: a bar, and the words below.
        Rectangle {
            visible: row.awaited
            width: Theme.grid * 0.75
            height: parent.height
            radius: width / 2
            color: Theme.primary
        }
    }

    Capitals {
        id: number

        textName: row.objectName + ".number"
        x: row.space
        y: Theme.grid * 2
        width: (row.awaited ? counter.x - row.space : row.width - row.space) - x
        text: row.face?.number ?? ""
        colour: row.awaited ? Theme.ink : Theme.inkSoft
        letters: row.letters
        capital: row.capital
    }

    Capitals {
        id: counter

        visible: row.awaited
        textName: row.objectName + ".counter"
        x: row.width - width - Theme.grid
        y: number.y
        width: implicitWidth
        text: row.face?.counter ?? ""
        letters: row.letters
        capital: row.capital
    }

    FitText {
        id: words

        objectName: row.objectName + ".words"
        x: row.space
        y: number.y + number.height + row.drop + Theme.grid * 0.25
        width: row.width - 2 * x
        height: row.both ? row.under * 0.58 : row.under
        text: row.face?.words ?? ""
        lines: 1
        letters: Math.max(Theme.sizeSmall, Math.min(row.detail, height / 1.36))
        color: Theme.ink
        bold: row.awaited
    }

    FitText {
        visible: row.both
        x: row.space
        y: words.y + words.height
        width: words.width
        height: row.under - words.height
        text: row.face?.wordsSecond ?? ""
        lines: 1
        letters: Math.max(Theme.sizeSmall * 0.8, Math.min(row.detail * 0.7, height / 1.36))
        color: Theme.inkSoft
    }
}
