// A page of choices: what it is above them, leafing beside the title or below. In the low layout the title stands in the head,
// so that nothing but choices is left here.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

KioskScreen {
    id: screen

    required property ChoicesView view
    property string name
    property string title: view.title
    property string hint
    property string prefix
    property int columns: Theme.portrait && !lowered ? 1 : 2
    property int rows: (Theme.largeText ? 4 : 6) / columns
    property string kind: "wide"

    needs: rows * Theme.grid * 15 + (rows - 1) * Theme.grid * 2 + Theme.touch + Theme.grid * 6

    signal chosen(string id)

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait && !screen.lowered ? 4 : 2)
        anchors.bottomMargin: Theme.grid * (Theme.portrait && !screen.lowered ? 3 : 2)
        spacing: Theme.grid * (Theme.portrait && !screen.lowered ? 3 : 2)

        TopLine {
            objectName: screen.name + "Title"
            Layout.fillWidth: true
            Layout.fillHeight: false
            visible: !screen.lowered
            title: screen.title
            hint: screen.hint
            letters: Theme.sizeTitle

            Pager {
                compact: true
                wanted: !Theme.portrait
                kiosk: screen.kiosk
                view: screen.view
            }
        }

        CardGrid {
            objectName: screen.name
            Layout.fillWidth: true
            Layout.fillHeight: true
            prefix: screen.prefix
            cards: screen.view.cards
            columns: screen.columns
            rows: screen.rows
            kind: screen.kind
            onChosen: id => screen.chosen(id)
        }

        Pager {
            Layout.fillHeight: false
            wanted: Theme.portrait
            kiosk: screen.kiosk
            view: screen.view
        }
    }
}
