// The basket: all that is wanted on one number.
import QtQuick
import Giliran.Kit

KioskScreen {
    id: screen

    Bundle {
        objectName: "kiosk.errands"
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        kiosk: screen.kiosk
        iconName: "basket"
        reach: screen.reach > 0 ? screen.reach - anchors.topMargin : 0
    }
}
