// Who the visitor is, as far as the hall knows: class, language, an appointment, and whether a paper ticket came out.
import QtQuick
import Giliran.Kit
import Giliran.Counter

Flow {
    id: chips

    required property DeskPage page
    readonly property DeskView desk: page.desk

    spacing: Theme.grid

    Chip {
        text: chips.desk.visitorClass
        iconName: chips.desk.priority ? "priority" : "people"
        fill: chips.desk.priority ? Theme.accent : Theme.ground
        colour: chips.desk.priority ? Theme.onAccent : Theme.ink
        edge: chips.desk.priority ? Theme.accent : Theme.line
    }

    Chip {
        text: chips.desk.speaks
        iconName: "language"
    }

    Chip {
        text: chips.page.insight.appointment
        iconName: "appointment"
    }

    Chip {
        text: chips.desk.noSlip ? qsTr("counter-no-slip") : ""
        iconName: "printer-trouble"
        colour: Theme.warn
        edge: Theme.warn
    }
}
