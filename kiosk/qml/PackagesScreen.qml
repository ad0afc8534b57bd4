// Services that belong together, six packages at a time.
import QtQuick

ChoosingScreen {
    id: screen

    view: kiosk.packages
    name: "kiosk.packages"
    kind: "package"
    prefix: "kiosk.package."
    hint: qsTr("kiosk-packages-hint")
    onChosen: id => screen.kiosk.choosePackage(id)
}
