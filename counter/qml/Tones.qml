// The colour of each state of the desk; the word beside it says the same.
import QtQuick
import Giliran.Kit

QtObject {
    required property string tone
    readonly property color fill: tone === "serving" ? Theme.good : tone === "called" ? Theme.warn : tone === "free" ? Theme.accent : Theme.line
    readonly property color ink: tone === "serving" ? Theme.onGood : tone === "called" ? Theme.onWarn : tone === "free" ? Theme.onAccent : Theme.ink
}
