// Which actions stand beside the large button in each state of the desk: *first* the usual ones, *then* the quieter ones.
// All others are in the menu. What may be pressed is not known here: each button knows that of itself.
import QtQuick

QtObject {
    required property string tone
    readonly property var first: tone === "serving" ? ["finish-and-call", "outcome", "transfer", "hold"] : tone === "called" ? ["recall", "no-show", "hold", "cancel"] : ["call-chosen", "walk-in", "pause"]
    readonly property var then: tone === "serving" ? ["add-errand", "note", "pause"] : tone === "called" ? ["transfer", "add-errand", "note"] : ["resume-held", "bring-back"]
    // Beside other programs there is room for three.
    readonly property var three: tone === "serving" ? ["finish-and-call", "transfer", "outcome"] : first.slice(0, 3)

    // The objectName of an action's button.
    function nameOf(action: string): string {
        return "counter." + action.replace(/-(\w)/g, (found, letter) => letter.toUpperCase());
    }
}
