// The first screen: what people come for most, and the ways to everything else. The greeting stands above or beside it.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    needs: Theme.grid * 88

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: screen.wide ? Theme.grid * 4 : Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait && !screen.lowered ? 3 : 2)
        anchors.bottomMargin: Theme.grid * (Theme.portrait && !screen.lowered ? 3 : 2)
        spacing: Theme.grid * (screen.wide || Theme.portrait && !screen.lowered ? 2 : 1.5)

        TopLine {
            objectName: "kiosk.popularTitle"
            Layout.fillWidth: true
            Layout.fillHeight: false
            title: screen.kiosk.start.title
            colour: Theme.ink
            lines: 1
            letters: Theme.portrait && !screen.lowered || screen.wide ? Theme.sizeTitle : Theme.sizeBody

            Pager {
                compact: true
                brief: true
                kiosk: screen.kiosk
                view: screen.kiosk.start
            }
        }

        CardGrid {
            objectName: "kiosk.popular"
            Layout.fillWidth: true
            Layout.fillHeight: true
            kind: "stacked"
            prefix: "kiosk.popular."
            cards: screen.kiosk.start.cards
            columns: Theme.portrait || screen.wide || Theme.largeText ? 2 : 3
            rows: Theme.largeText || !Theme.portrait && !screen.wide ? 2 : 3
            onChosen: id => screen.kiosk.chooseService(id)
        }

        Ways {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.topMargin: Theme.grid * (Theme.portrait && !screen.lowered ? 1 : 0.5)
            kiosk: screen.kiosk
            shown: screen.shown
        }
    }
}
