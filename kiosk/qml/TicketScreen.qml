// The number, huge; what it is for, where to wait, how long; the code to follow it; the paper below.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    readonly property TicketView ticket: kiosk.ticket
    readonly property bool several: ticket.errands.length > 0

    slides: false

    GridLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        columns: Theme.portrait ? 1 : 2
        columnSpacing: Theme.grid * (Theme.portrait ? 4 : 2.5)
        rowSpacing: Theme.grid * 2.5

        TicketHead {
            Layout.row: 0
            Layout.column: 0
            Layout.fillWidth: true
            Layout.fillHeight: Theme.portrait || !screen.several
            Layout.minimumHeight: leastHeight
            Layout.preferredWidth: Theme.portrait ? -1 : 50
            ticket: screen.ticket
            several: screen.several
        }

        TicketErrands {
            Layout.row: Theme.portrait ? 1 : 0
            Layout.column: Theme.portrait ? 0 : 1
            Layout.rowSpan: Theme.portrait ? 1 : 2
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.preferredWidth: Theme.portrait ? -1 : 50
            Layout.preferredHeight: Theme.portrait ? usualHeight : 0
            Layout.minimumHeight: Theme.portrait ? leastHeight : 0
            Layout.maximumHeight: Theme.portrait ? usualHeight : Number.POSITIVE_INFINITY
            visible: screen.several
            ticket: screen.ticket
        }

        TicketFacts {
            Layout.row: Theme.portrait ? 2 : screen.several ? 1 : 0
            Layout.column: Theme.portrait || screen.several ? 0 : 1
            Layout.fillWidth: true
            Layout.fillHeight: !Theme.portrait
            Layout.preferredWidth: Theme.portrait ? -1 : 50
            ticket: screen.ticket
            several: screen.several
        }

        PaperBar {
            Layout.row: Theme.portrait ? 3 : 2
            Layout.column: 0
            Layout.fillWidth: true
            Layout.columnSpan: Theme.portrait ? 1 : 2
            kiosk: screen.kiosk
            shown: screen.shown
        }
    }
}
