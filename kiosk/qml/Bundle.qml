// Several services on one number: a basket that can be changed, or a package whose steps are counted. Portrait: one below the
// other. Else: the services at the left, what they mean and the button at the right.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Kiosk

GridLayout {
    id: bundle

    required property Kiosk kiosk
    readonly property BundleView view: kiosk.bundle
    property string iconName
    property real reach: 0
    readonly property bool low: reach > 0 && view.canChange

    columns: Theme.portrait ? 1 : 2
    columnSpacing: Theme.grid * 4
    rowSpacing: Theme.grid * (Theme.portrait ? 2.5 : 2)

    Topic {
        id: topic

        objectName: bundle.objectName + ".title"
        room: bundle.width
        Layout.columnSpan: bundle.columns
        Layout.fillWidth: true
        // In the low layout what is touched begins below its line, as far as there is room.
        Layout.fillHeight: bundle.low
        Layout.minimumHeight: implicitHeight
        Layout.preferredHeight: Math.max(implicitHeight, bundle.low ? bundle.reach - bundle.rowSpacing : 0)
        Layout.maximumHeight: Layout.preferredHeight
        iconName: bundle.iconName
        title: bundle.view.title
        subtitle: bundle.view.sentence
        subtitleLines: Theme.portrait ? 2 : 1
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: Theme.portrait ? -1 : 58
        spacing: bundle.rowSpacing

        BundleRows {
            objectName: bundle.objectName + ".services"
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: leastHeight
            Layout.preferredHeight: bundle.low ? leastHeight : implicitHeight
            Layout.maximumHeight: bundle.low ? Number.POSITIVE_INFINITY : implicitHeight
            kiosk: bundle.kiosk
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: !Theme.portrait
        }

        QuietButton {
            objectName: "kiosk.addMore"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.touch
            visible: bundle.view.canChange
            text: qsTr("standard-add")
            iconName: "plus"
            onClicked: bundle.kiosk.addMore()
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: Theme.portrait && !bundle.low
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.fillHeight: !Theme.portrait
        Layout.preferredWidth: Theme.portrait ? -1 : 42
        spacing: bundle.rowSpacing

        // A basket's own sentence says as much; in the low layout its place is needed.
        Panel {
            Layout.fillWidth: true
            visible: !bundle.view.canChange && bundle.reach === 0
            implicitHeight: told.implicitHeight + 2 * padding
            padding: Theme.grid * (Theme.portrait ? 2.5 : 2)

            RowLayout {
                id: told

                width: parent.width
                spacing: Theme.grid * 2.5

                Icon {
                    name: "ticket"
                    colour: Theme.primary
                    size: Theme.grid * 6
                }

                FitText {
                    Layout.fillWidth: true
                    text: qsTr("standard-one-number")
                    letters: Theme.sizeSmall
                    lines: 4
                }
            }
        }

        Priorities {
            Layout.fillWidth: true
            Layout.fillHeight: false
            kiosk: bundle.kiosk
            cards: bundle.view.priorities
        }

        Item {
            Layout.fillHeight: true
            Layout.preferredHeight: 0
            visible: !Theme.portrait
        }

        PrimaryButton {
            objectName: "kiosk.take"
            Layout.fillWidth: true
            Layout.preferredHeight: Theme.grid * (bundle.reach > 0 || Theme.largeText ? 14 : Theme.portrait ? 18 : 16)
            text: bundle.view.take
            iconName: "ticket"
            letters: Theme.sizeTitle
            onClicked: bundle.kiosk.take()
        }
    }
}
