// The rest of what the law wants published of a service: its steps, what one gets, and where to complain. Rows are as high as
// their words; what has no room comes on another page.
pragma ComponentBehavior: Bound
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

TurnPanel {
    id: panel

    required property Kiosk kiosk
    readonly property StandardView standard: kiosk.standard
    readonly property int steps: standard.procedure.length
    readonly property var rest: [[qsTr("standard-product"), standard.product, "product"], [qsTr("standard-complaints"), standard.complaints, "complaints"]].filter(each => each[1] !== "")
    readonly property var texts: [...standard.procedure, ...rest.map(each => each[0] + "\n" + each[1])]
    readonly property real sign: Math.round(Theme.grid * 5)
    readonly property real besides: sign + Theme.grid * 2.5
    readonly property real between: Theme.grid * 1.5
    readonly property real leastHeight: overhead + turnSpace + Theme.touch
    readonly property real whole: height - overhead
    readonly property real room: whole - (measure === least && least.total + between * texts.length > whole ? turnSpace : 0)
    readonly property SameLetters measure: [large, middle, small].find(each => each.total + between * texts.length <= whole) ?? least
    // The page of each row.
    readonly property var places: {
        const places = [];
        let page = 0;
        let free = room;
        for (let i = 0; i < texts.length; i++) {
            const needed = measure.heightOf(i) + between;
            if (needed > free && i > 0) {
                page += 1;
                free = room;
            }
            free -= needed;
            places.push(page);
        }
        return places;
    }

    objectName: "kiosk.confirm.standard"
    heading: qsTr("standard-procedure")
    below: kiosk.lowReach && Theme.portrait
    of: standard.service
    headHeight: Theme.touch - padding / 2
    implicitHeight: overhead + large.total + between * texts.length
    pages: 1 + (places.length > 0 ? places[places.length - 1] : 0)
    onMoved: kiosk.touch()

    SameLetters {
        id: large

        across: panel.inside - panel.besides
        largest: Theme.sizeBody
        texts: panel.texts
    }

    SameLetters {
        id: middle

        across: panel.inside - panel.besides
        largest: Math.round((Theme.sizeSmall + Theme.sizeBody) / 2)
        texts: panel.texts
    }

    SameLetters {
        id: small

        across: panel.inside - panel.besides
        texts: panel.texts
    }

    SameLetters {
        id: least

        across: panel.inside - panel.besides
        largest: Theme.leastLetters
        texts: panel.texts
    }

    Repeater {
        model: panel.texts.length

        Item {
            id: row

            required property int index
            readonly property var last: index < panel.steps ? null : panel.rest[index - panel.steps]

            width: panel.inside
            height: panel.measure.heightOf(index) + panel.between
            visible: panel.places[index] === panel.page

            Badge {
                anchors.verticalCenter: words.verticalCenter
                side: panel.sign
                count: row.index + 1
                iconName: row.last ? row.last[2] : ""
            }

            Column {
                id: words

                x: panel.besides
                width: panel.inside - panel.besides

                KitText {
                    width: parent.width
                    visible: text !== ""
                    text: row.last ? row.last[0] : ""
                    color: Theme.inkSoft
                    font.pixelSize: panel.measure.largest
                }

                KitText {
                    width: parent.width
                    text: row.last ? row.last[1] : panel.standard.procedure[row.index] ?? ""
                    font.pixelSize: panel.measure.largest
                }
            }
        }
    }
}
