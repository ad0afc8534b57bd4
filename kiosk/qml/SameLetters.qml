// How large letters may be so that each of several texts fits its place, a box of *across* by *room*; and how high
// they are in letters of the *largest* size. Nothing of it is seen.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit

Item {
    id: same

    property var texts: []
    property int largest: Theme.sizeSmall
    property bool bold: false
    property bool wraps: true
    property real across: 0
    property real room: 0
    readonly property int letters: {
        let least = largest;
        for (let i = 0; i < fitting.made; i++) {
            const text = fitting.itemAt(i) as KitText;
            least = text ? Math.min(least, text.fontInfo.pixelSize) : least;
        }
        return least;
    }
    readonly property real tallest: {
        let most = 0;
        for (let i = 0; i < whole.made; i++)
            most = Math.max(most, heightOf(i));
        return most;
    }
    readonly property real total: {
        let all = 0;
        for (let i = 0; i < whole.made; i++)
            all += heightOf(i);
        return all;
    }

    function heightOf(index: int): real {
        const text = index < whole.made ? whole.itemAt(index) as KitText : null;
        return text ? Math.ceil(text.contentHeight) : 0;
    }

    visible: false
    Accessible.ignored: true

    component Counted: Repeater {
        // How many can be asked: told once they are there.
        property int made: 0

        model: same.texts.length
        onItemAdded: made += 1
        onItemRemoved: made -= 1
    }

    component Measure: KitText {
        required property int index

        width: Math.max(1, same.across)
        text: same.texts[index] ?? ""
        font.pixelSize: same.largest
        font.bold: same.bold
        wrapMode: same.wraps ? Text.WordWrap : Text.NoWrap
        Accessible.ignored: true
    }

    Counted {
        id: whole

        Measure {}
    }

    Counted {
        id: fitting

        Measure {
            height: Math.max(1, same.room)
            fontSizeMode: same.room > 0 ? Text.Fit : Text.FixedSize
            minimumPixelSize: 6
        }
    }
}
