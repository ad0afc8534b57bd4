// The start: a greeting and the agencies, eight at a time.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

KioskScreen {
    id: screen

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * 3
        anchors.bottomMargin: Theme.grid * 3
        spacing: Theme.grid * 2.5

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: false
            Layout.minimumHeight: Math.max(0, screen.reach - Theme.grid * 3)
            spacing: Theme.grid * 4

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                KitText {
                    objectName: "kiosk.greeting"
                    Layout.fillWidth: true
                    visible: Theme.portrait
                    text: screen.kiosk.head.greeting
                    color: Theme.primary
                    font.pixelSize: Theme.sizeDisplay
                    font.bold: true
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.sizeTitle
                    maximumLineCount: 1
                }

                KitText {
                    Layout.fillWidth: true
                    text: screen.kiosk.agencies.title
                    font.pixelSize: Theme.portrait ? Theme.sizeBody : Theme.sizeTitle
                    font.bold: !Theme.portrait
                }
            }

            Pager {
                Layout.preferredWidth: Theme.grid * 78
                Layout.fillWidth: false
                wanted: !Theme.portrait
                kiosk: screen.kiosk
                view: screen.kiosk.agencies
            }
        }

        CardGrid {
            objectName: "kiosk.agencies"
            Layout.fillWidth: true
            Layout.fillHeight: true
            prefix: "kiosk.agency."
            cards: screen.kiosk.agencies.cards
            columns: Theme.portrait ? 2 : Theme.largeText ? 3 : 4
            upright: true
            rows: Theme.portrait ? (Theme.largeText ? 3 : 4) : 2
            onChosen: id => screen.kiosk.chooseAgency(id)
        }

        Pager {
            Layout.fillWidth: true
            wanted: Theme.portrait
            kiosk: screen.kiosk
            view: screen.kiosk.agencies
        }
    }
}
