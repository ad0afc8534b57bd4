// One of the visit's errands: its service, whose it is, and where it stands.
import QtQuick
import QtQuick.Layouts
import Giliran.Kit

Item {
    id: row

    property var errand
    property bool low: false
    readonly property string tone: errand ? errand.tone : ""
    readonly property bool quiet: tone === "done" || tone === "waits"
    readonly property color colour: tone === "here" ? Theme.primary : tone === "done" ? Theme.good : tone === "open" ? Theme.ink : Theme.inkSoft

    implicitHeight: words.implicitHeight
    Accessible.role: Accessible.ListItem
    Accessible.name: errand ? [errand.service, errand.agency, errand.state].filter(part => part).join(", ") : ""

    Icon {
        id: sign

        y: Math.round((first.height - height) / 2)
        name: row.tone === "here" ? "counter" : row.tone === "done" ? "check" : row.tone === "open" ? "people" : "clock"
        colour: row.colour
        size: Math.round(Theme.sizeSmall * 1.3)
    }

    ColumnLayout {
        id: words

        x: sign.width + Theme.sizeSmall * 0.7
        width: row.width - x
        spacing: 0

        FitText {
            id: first

            Layout.fillWidth: true
            text: row.errand ? row.errand.service : ""
            lines: 2
            letters: Theme.sizeSmall
            bold: !row.quiet
            color: row.quiet ? Theme.inkSoft : Theme.ink
            Accessible.ignored: true
        }

        FitText {
            Layout.fillWidth: true
            text: row.errand ? [row.errand.state, row.low ? "" : row.errand.agency].filter(part => part).join(" · ") : ""
            lines: 2
            letters: Theme.sizeSmall
            color: row.colour
            Accessible.ignored: true
        }
    }
}
