// What stands above a list, softly, in both languages.
import QtQuick
import Giliran.Kit

TwoTongues {
    letters: Theme.sizeSmall * 1.1
    secondShare: 0.8
    beside: true
    bold: false
    colour: Theme.inkSoft
}
