// All agencies, eight at a time.
import QtQuick
import Giliran.Kit

ChoosingScreen {
    id: screen

    view: kiosk.agencies
    name: "kiosk.agencies"
    prefix: "kiosk.agency."
    columns: Theme.portrait ? 2 : Theme.largeText ? 3 : 4
    rows: Theme.portrait ? (Theme.largeText ? 3 : 4) : 2
    kind: "tall"
    onChosen: id => screen.kiosk.chooseAgency(id)
}
