// The counters of the hall, in as many columns as fit. Arrows go from one to the next, Enter and Space choose.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Counter

GridView {
    id: grid

    required property Pick pick
    readonly property int columns: Math.max(1, Math.min(count, Math.floor(width / (Theme.sizeSmall * 17))))
    readonly property real gap: Theme.sizeSmall * 0.7

    objectName: "counter.places"
    clip: true
    cellWidth: Math.floor(width / columns)
    cellHeight: Math.round(Theme.sizeSmall * 5.6)
    boundsBehavior: Flickable.StopAtBounds
    keyNavigationEnabled: true
    activeFocusOnTab: true
    model: pick.tiles
    Accessible.role: Accessible.List
    Accessible.name: qsTr("counter-pick-title")

    delegate: FocusScope {
        id: cell

        required property var modelData

        width: grid.cellWidth
        height: grid.cellHeight

        PlaceTile {
            objectName: "counter.pick." + cell.modelData.counter
            focus: true
            width: parent.width - grid.gap
            height: parent.height - grid.gap
            place: cell.modelData
            onClicked: grid.pick.choose(place.counter)
        }
    }

    KitText {
        visible: grid.count === 0
        anchors.centerIn: parent
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: grid.pick.search === "" ? qsTr("signing-no-counter") : qsTr("counter-pick-none")
        color: Theme.inkSoft
    }
}
