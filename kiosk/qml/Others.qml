// What else can be done with a service: put it aside and look for another one, print its list, read all about it.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

RowLayout {
    id: others

    required property Kiosk kiosk
    readonly property StandardView standard: kiosk.standard
    readonly property int count: 1 + (standard.canAdd ? 1 : 0) + (standard.canPrint ? 1 : 0)
    readonly property real cell: (width - spacing * (count - 1)) / count

    spacing: Theme.grid * 1.5
    uniformCellSizes: true

    component Other: QuietButton {
        Layout.fillWidth: true
        Layout.preferredHeight: Theme.touch
        leftPadding: Theme.grid * 1.5
        rightPadding: Theme.grid * 1.5
        letters: same.letters
    }

    SameLetters {
        id: same

        across: others.cell - Theme.grid * 4.5 - Theme.sizeSmall * 1.4
        room: Theme.touch - 2 * Theme.grid
        bold: true
        texts: [add.text, list.text, more.text]
    }

    Other {
        id: add

        objectName: "kiosk.addMore"
        visible: others.standard.canAdd
        text: qsTr("standard-add")
        iconName: "plus"
        onClicked: others.kiosk.addMore()
    }

    Other {
        id: list

        objectName: "kiosk.printRequirements"
        visible: others.standard.canPrint
        text: qsTr("standard-print")
        iconName: "print"
        onClicked: others.kiosk.printRequirements()
    }

    Other {
        id: more

        objectName: "kiosk.more"
        text: others.standard.more ? qsTr("standard-less") : qsTr("standard-more")
        iconName: others.standard.more ? "papers" : "info"
        onClicked: others.kiosk.toggleMore()
    }
}
