// What one agency does, six services at a time.
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

                FitText {
                    objectName: "kiosk.services.agency"
                    Layout.fillWidth: true
                    text: screen.kiosk.services.title
                    color: Theme.primary
                    letters: Theme.portrait ? Theme.sizeHeading : Theme.sizeTitle
                    bold: true
                    lines: 2
                }

                KitText {
                    Layout.fillWidth: true
                    text: qsTr("kiosk-choose-service")
                }
            }

            Pager {
                Layout.preferredWidth: Theme.grid * 78
                Layout.fillWidth: false
                wanted: !Theme.portrait
                kiosk: screen.kiosk
                view: screen.kiosk.services
            }
        }

        CardGrid {
            objectName: "kiosk.services"
            Layout.fillWidth: true
            Layout.fillHeight: true
            prefix: "kiosk.service."
            cards: screen.kiosk.services.cards
            columns: Theme.portrait ? 1 : 2
            rows: Theme.portrait ? (Theme.largeText ? 4 : 6) : (Theme.largeText ? 2 : 3)
            onChosen: id => screen.kiosk.chooseService(id)
        }

        Pager {
            Layout.fillWidth: true
            wanted: Theme.portrait
            kiosk: screen.kiosk
            view: screen.kiosk.services
        }
    }
}
