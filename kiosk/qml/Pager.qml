// Leafing through choices; only the one in view carries the name.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

PagerBar {
    id: pager

    required property Kiosk kiosk
    required property ChoicesView view
    property bool wanted: true

    objectName: visible ? "kiosk" : ""
    visible: wanted && pages > 1 && parent.visible
    page: view.page
    pages: view.pages
    onPrevious: kiosk.previousPage()
    onNext: kiosk.nextPage()
}
