// Rows all of one height, in letters of one size: as large as lets all of them be seen. Rows for which there is no room at the
// smallest letters come on a page of their own; never half a row.
import QtQuick
import Giliran.Kit

TurnPanel {
    id: panel

    // What each row says, and below that in smaller letters; how much of it is taken by what stands beside the words, and above
    // and below them.
    property var texts: []
    property var notes: []
    // A little smaller rather than on a second line.
    readonly property int noteLetters: oneLine.letters >= usualNotes * 0.8 ? oneLine.letters : usualNotes
    readonly property int usualNotes: Math.round((Theme.sizeSmall + Theme.leastLetters) / 2)
    property real besides: 0
    property real around: Theme.grid * 1.5
    property real finger: Theme.touch
    property bool bold: false
    property int largest: Theme.sizeBody

    readonly property int letters: Math.max(Theme.sizeSmall, fitting.letters)
    readonly property real least: Math.max(finger, highest(small) + around)
    readonly property real leastHeight: overhead + (texts.length === 0 ? 0 : least + (texts.length > 1 ? turnSpace : 0))
    readonly property real comfortable: Math.max(finger * 1.3, highest(large) + around * 1.5)
    readonly property real whole: height - overhead
    readonly property bool turns: texts.length * least > whole + 0.5
    readonly property real room: whole - (turns ? turnSpace : 0)
    readonly property int perPage: Math.max(1, Math.ceil(texts.length / pages))
    readonly property real rowHeight: Math.max(least, Math.min(comfortable, Math.floor(room / perPage)))

    function shows(index: int): bool {
        return Math.floor(index / perPage) === page;
    }

    function highest(words: SameLetters): real {
        let most = 0;
        for (let i = 0; i < texts.length; i++)
            most = Math.max(most, words.heightOf(i) + below.heightOf(i));
        return most;
    }

    implicitHeight: overhead + texts.length * comfortable
    pages: turns ? Math.ceil(texts.length / Math.max(1, Math.floor((room + 0.5) / least))) : 1

    SameLetters {
        id: oneLine

        across: panel.inside - panel.besides - 1
        room: panel.usualNotes * 2
        texts: panel.notes
        largest: panel.usualNotes
        wraps: false
    }

    SameLetters {
        id: below

        across: panel.inside - panel.besides
        texts: panel.notes
        largest: panel.noteLetters
    }

    SameLetters {
        id: small

        across: panel.inside - panel.besides
        texts: panel.texts
        bold: panel.bold
    }

    SameLetters {
        id: large

        across: panel.inside - panel.besides
        texts: panel.texts
        bold: panel.bold
        largest: panel.largest
    }

    SameLetters {
        id: fitting

        across: panel.inside - panel.besides
        room: panel.rowHeight - panel.around - below.tallest
        texts: panel.texts
        bold: panel.bold
        largest: panel.largest
    }
}
