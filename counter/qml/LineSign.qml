// Whether the server's line stands, and how old the screen is where it does not.
import QtQuick
import Giliran.Kit
import Giliran.Counter

StatusSign {
    required property Console station

    objectName: "counter.line"
    text: station.lineText
    mood: station.online ? "good" : "bad"
}
