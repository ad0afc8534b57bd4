// What all layouts of the desk are: Space and Enter press the large button where nothing focused wants them, and what
// happens is told to a screen reader. The view-models' maps and lists are read here once for the whole page.
import QtQuick
import Giliran.Counter

FocusScope {
    id: keys

    required property Console station
    required property DeskView desk
    required property InsightView insight
    required property Shell shell
    required property WaitingRows rows
    // Where the keyboard's focus rests: the large button.
    property Item home: null
    readonly property var buttons: desk.buttons
    readonly property var undo: desk.undo
    readonly property var timers: desk.timers
    readonly property var beside: desk.beside
    readonly property var errands: insight.errands
    readonly property var news: insight.news
    readonly property string tone: desk.tone
    // Its colour: a pause is neither free nor busy.
    readonly property string mood: desk.pauseText !== "" && idle ? "paused" : tone
    // A press that nobody has answered yet.
    readonly property var pressed: desk.pressState
    readonly property bool kept: pressed.text !== undefined
    readonly property bool idle: desk.number === ""
    readonly property string hint: buttons["large"] ? buttons["large"].hint || buttons["large"].tip : ""
    readonly property string standing: [desk.number, desk.stateText].filter(part => part !== "").join(", ")
    // What the news tell is not told twice.
    readonly property bool repeated: news.some(item => item.text === desk.message)
    readonly property string told: kept ? pressed.text : repeated ? "" : desk.message
    // The call that the officer can answer now is among the news.
    readonly property bool called: news.some(item => item.key === "help")
    readonly property string urgent: news.length ? news[0].text : ""

    function rest(): void {
        if (keys.home)
            keys.home.forceActiveFocus();
    }

    function say(text: string): void {
        if (text !== "")
            keys.Accessible.announce(text);
    }

    focus: true
    Accessible.role: Accessible.Pane
    Accessible.name: desk.title
    onStandingChanged: keys.say(standing)
    onToldChanged: keys.say(told)
    onUrgentChanged: keys.say(urgent)
    Component.onCompleted: keys.rest()
    Keys.onPressed: event => {
        const wanted = event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (wanted && !event.isAutoRepeat)
            keys.desk.press("large");
        event.accepted = wanted;
    }
}
