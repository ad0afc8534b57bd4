// Who is on duty: a name is found by typing; Enter takes the first one, arrows another.
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Giliran.Kit
import Giliran.Counter

ColumnLayout {
    id: who

    required property Signing signing

    function take(): void {
        search.take();
    }

    spacing: Theme.sizeSmall * 0.7

    WordField {
        id: search

        Layout.fillWidth: true
        inputName: "counter.sign.search"
        hint: qsTr("signing-search")
        iconName: "search"
        text: who.signing.search
        onEdited: text => who.signing.search = text
        onAccepted: who.signing.chooseFirst()
        onPressed: event => {
            event.accepted = event.key === Qt.Key_Down && list.count > 0;
            if (event.accepted)
                list.forceActiveFocus();
        }
    }

    ListView {
        id: list

        objectName: "counter.sign.officers"
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        spacing: Theme.sizeSmall * 0.5
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        activeFocusOnTab: true
        model: who.signing.officers
        Accessible.role: Accessible.List
        Accessible.name: qsTr("signing-officers")

        delegate: FocusScope {
            id: cell

            required property var modelData

            width: list.width
            height: Math.max(44, Theme.sizeBody * 2.6)

            SignOfficer {
                objectName: "counter.sign.officer." + cell.modelData.officer
                anchors.fill: parent
                focus: true
                officer: cell.modelData
                onClicked: who.signing.choose(officer.officer)
            }
        }

        KitText {
            visible: list.count === 0
            anchors.centerIn: parent
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            text: who.signing.emptyText
            color: Theme.inkSoft
        }
    }
}
