// The keys of the desk. Function keys work wherever the focus is; Space and Enter only where nothing else wants them.
pragma ComponentBehavior: Bound
import QtQuick
import QtQml
import Giliran.Counter

FocusScope {
    id: keys

    required property DeskView desk

    focus: true
    Keys.onPressed: event => {
        const wanted = event.key === Qt.Key_Space || event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        if (wanted && !event.isAutoRepeat)
            keys.desk.press("large");
        event.accepted = wanted;
    }

    Instantiator {
        model: ["large", "recall", "no-show", "cancel", "finish-and-call", "close"]

        delegate: Shortcut {
            required property string modelData

            sequence: keys.desk.buttons[modelData] ? keys.desk.buttons[modelData].key : ""
            autoRepeat: false
            onActivated: keys.desk.press(modelData)
        }
    }
}
