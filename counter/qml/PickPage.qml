// Sitting down: who one is, a counter, one button. What was chosen last time is filled in, so most days it is one key, or a PIN
// and one key.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

FocusScope {
    id: page

    required property Console station
    required property Pick pick
    property bool strip: false
    readonly property bool outside: pick.signing.step === "who" || pick.signing.step === "secret"
    readonly property bool narrow: page.width < 480
    readonly property bool tight: page.strip || page.height < 560

    focus: true

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        AppHeader {
            Layout.fillWidth: true
            title: page.tight ? qsTr("counter-window-short") : page.station.hallName
            subtitle: page.tight ? "" : qsTr("counter-window")
            barHeight: page.tight ? 48 : Math.max(60, Theme.grid * 10)
            bandHeight: page.tight ? 12 : Theme.grid * 3

            LineSign {
                station: page.station
            }

            HeadButton {
                objectName: "counter.language"
                text: qsTr("counter-language")
                iconName: page.tight ? "" : "language"
                key: page.station.languageKey
                tip: qsTr("counter-language-tip")
                onClicked: page.station.switchLanguage()
            }
        }

        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.margins: page.tight ? 12 : Theme.margin
            focus: true
            sourceComponent: page.outside ? signing : sitting
            onLoaded: (item as Item).forceActiveFocus()
        }
    }

    Component {
        id: signing

        SignPanel {
            signing: page.pick.signing
            message: page.pick.message
            messageMood: page.pick.messageMood
            tight: page.tight
            low: page.height < 480
        }
    }

    Component {
        id: sitting

        PlacePanel {
            pick: page.pick
            strip: page.narrow
            tight: page.tight
        }
    }
}
