// A package: its steps in order, whose each is, and what must come first.
import QtQuick
import Giliran.Kit

KioskScreen {
    id: screen

    Bundle {
        objectName: "kiosk.packageSteps"
        anchors.fill: parent
        anchors.margins: Theme.margin
        anchors.topMargin: Theme.grid * (Theme.portrait ? 3 : 2.5)
        anchors.bottomMargin: anchors.topMargin
        kiosk: screen.kiosk
        iconName: "package"
        reach: screen.reach > 0 ? screen.reach - anchors.topMargin : 0
    }
}
