// Which actions stand beside the large button in each state of the desk: *first* the usual ones, *then* the quieter ones.
// All others are in the menu. What may be pressed is not known here: each button knows that of itself.
import QtQuick

QtObject {
    required property string tone
    // Whether one more visitor may be called beside who is here.
    property bool another: false
    readonly property var first: another ? [...usually.slice(0, 3), "call-another"] : usually
    readonly property var then: another && tone === "serving" ? ["add-errand", "note", "hold"] : tone === "serving" ? ["add-errand", "note", "pause"] : tone === "called" ? ["transfer", "add-errand", "note"] : ["resume-held", "bring-back"]
    // Beside other programs there is room for three.
    readonly property var three: another ? [...usually.slice(0, 2), "call-another"] : usually.slice(0, 3)
    readonly property var usually: tone === "serving" ? ["finish-and-call", "outcome", "transfer", "hold"] : tone === "called" ? ["recall", "no-show", "hold", "cancel"] : ["call-chosen", "walk-in", "pause"]

    // The objectName of an action's button.
    function nameOf(action: string): string {
        return "counter." + action.replace(/-(\w)/g, (found, letter) => letter.toUpperCase());
    }
}
