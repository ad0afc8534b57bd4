// What one agency does, six services at a time.
import QtQuick

ChoosingScreen {
    id: screen

    view: kiosk.services
    name: "kiosk.services"
    prefix: "kiosk.service."
    hint: qsTr("kiosk-choose-service")
    onChosen: id => screen.kiosk.chooseService(id)
}
