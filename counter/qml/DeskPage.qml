// What both layouts of the desk are: Space and Enter press the large button where nothing focused wants them.
import QtQuick
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
}
