// Who somebody says to be, or is: a name, the agency, and the way to somebody else.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

RowLayout {
    id: person

    required property Signing signing

    spacing: Theme.sizeSmall * 0.8
    Accessible.role: Accessible.StaticText
    Accessible.name: [person.signing.name, person.signing.agency].join(", ")

    Icon {
        visible: person.width >= Theme.sizeBody * 15
        name: "officer"
        colour: Theme.primary
        size: Math.round(Theme.sizeBody * 1.8)
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        FitText {
            objectName: "counter.sign.name"
            Layout.fillWidth: true
            text: person.signing.name
            lines: 2
            letters: person.width < Theme.sizeBody * 20 ? Theme.sizeSmall : Theme.sizeBody
            bold: true
            Accessible.ignored: true
        }

        FitText {
            Layout.fillWidth: true
            text: person.signing.agency
            color: Theme.inkSoft
            letters: Theme.sizeSmall
            Accessible.ignored: true
        }
    }

    HeadButton {
        objectName: "counter.sign.other"
        text: qsTr("signing-other")
        key: person.width < Theme.sizeBody * 15 ? "" : "Esc"
        tip: qsTr("signing-other-tip")
        colour: Theme.ink
        onClicked: person.signing.another()
    }
}
