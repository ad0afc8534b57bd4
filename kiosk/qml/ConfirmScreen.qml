// One service before it is taken: who waits and how long, time and cost; are the papers complete; who comes first; one button.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    // In the low layout the papers, which are touched, begin below its line; what they are called stands above. Where the line is
    // so low that not all has room there, they come up again as far as they must.
    readonly property real above: reach > 0 && !kiosk.standard.more ? reach - papers.padding - papers.headSpace : 0

    // Portrait: one below the other. Else: the service and its papers at the left, what decides at the right.
    GridLayout {
        id: grid

        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * 4
        rowSpacing: Theme.grid * (Theme.portrait ? 2.5 : 2)

        Topic {
            id: topic

            objectName: "kiosk.confirm.service"
            room: Theme.portrait ? grid.width : Math.floor((grid.width - grid.columnSpacing) * 0.58)
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.portrait ? -1 : 58
            Layout.fillHeight: screen.above > 0
            Layout.minimumHeight: implicitHeight
            Layout.preferredHeight: Math.max(implicitHeight, screen.above - facts.implicitHeight - grid.rowSpacing * 2 - Theme.grid * 3)
            Layout.maximumHeight: Layout.preferredHeight
            iconName: screen.kiosk.standard.icon
            title: screen.kiosk.standard.service
            subtitle: screen.kiosk.standard.agency
        }

        Facts {
            id: facts

            Layout.row: Theme.portrait ? 1 : 0
            Layout.column: Theme.portrait ? 0 : 1
            Layout.rowSpan: Theme.portrait ? 1 : 2
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.portrait ? -1 : 42
            standard: screen.kiosk.standard
        }

        Checklist {
            id: papers

            Layout.row: Theme.portrait ? 2 : 1
            Layout.column: 0
            Layout.rowSpan: Theme.portrait ? 1 : 4
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: leastHeight
            Layout.preferredHeight: screen.above > 0 ? leastHeight : implicitHeight
            Layout.maximumHeight: screen.above > 0 ? Number.POSITIVE_INFINITY : implicitHeight
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.portrait ? -1 : 58
            visible: !screen.kiosk.standard.more
            kiosk: screen.kiosk
        }

        Procedure {
            Layout.row: Theme.portrait ? 2 : 1
            Layout.column: 0
            Layout.rowSpan: Theme.portrait ? 1 : 4
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: leastHeight
            Layout.maximumHeight: implicitHeight
            Layout.alignment: Qt.AlignTop
            Layout.preferredWidth: Theme.portrait ? -1 : 58
            visible: screen.kiosk.standard.more
            kiosk: screen.kiosk
        }

        Priorities {
            Layout.row: Theme.portrait ? 5 : 2
            Layout.column: Theme.portrait ? 0 : 1
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.preferredWidth: Theme.portrait ? -1 : 42
            kiosk: screen.kiosk
            cards: screen.kiosk.standard.priorities
        }

        Item {
            Layout.row: Theme.portrait ? 4 : 3
            Layout.column: Theme.portrait ? 0 : 1
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: screen.above <= 0
        }

        Others {
            Layout.row: Theme.portrait ? 6 : 5
            Layout.column: 0
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.alignment: Qt.AlignBottom
            Layout.preferredWidth: Theme.portrait ? -1 : 58
            kiosk: screen.kiosk
        }

        PrimaryButton {
            objectName: "kiosk.take"
            Layout.row: Theme.portrait ? 7 : 4
            Layout.column: Theme.portrait ? 0 : 1
            Layout.rowSpan: Theme.portrait ? 1 : 2
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.portrait ? -1 : 42
            Layout.preferredHeight: Theme.grid * (screen.reach > 0 || Theme.largeText ? 14 : Theme.portrait ? 18 : 16)
            Layout.alignment: Qt.AlignBottom
            text: screen.kiosk.standard.take
            iconName: "ticket"
            letters: Theme.sizeTitle
            onClicked: screen.kiosk.take()
        }
    }
}
