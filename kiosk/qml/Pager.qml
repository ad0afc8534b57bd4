// Leafing through choices; only the one in view carries the name.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

PagerBar {
    id: pager

    required property Kiosk kiosk
    required property ChoicesView view
    property bool wanted: true
    // Beside a title instead of under the choices.
    property bool compact: false

    objectName: visible ? "kiosk" : ""
    Layout.fillWidth: !compact
    Layout.preferredWidth: !compact ? -1 : Theme.grid * (Theme.largeText ? 1.15 : 1) * (!brief ? 82 : page > 0 && page < pages - 1 ? 78 : 44)
    visible: wanted && pages > 1 && parent.visible
    page: view.page
    pages: view.pages
    onPrevious: kiosk.previousPage()
    onNext: kiosk.nextPage()
}
