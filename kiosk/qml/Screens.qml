// All screens, of which one is shown, and what the head above them must know of it.
import QtQuick
import Giliran.Kit
import Giliran.Kiosk

Item {
    id: screens

    required property Kiosk kiosk
    // In the low layout, how far down the first thing that is pressed may stand.
    required property real reach
    readonly property string name: kiosk.screen
    // What the greeting says in the low layout, what may stand above the line with it, and how high the rest must be.
    readonly property string title: name === "agencies" ? agencies.title : name === "services" ? services.title : name === "packages" ? packages.title : kiosk.typing.title
    readonly property string hint: name === "services" ? services.hint : name === "packages" ? packages.hint : ""
    readonly property real above: name === "search" ? search.above : 0
    readonly property real needs: name === "start" ? start.needs : name === "agencies" ? agencies.needs : name === "services" ? services.needs : name === "packages" ? packages.needs : search.needs

    StartScreen {
        id: start

        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "start"
    }

    AgenciesScreen {
        id: agencies

        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "agencies"
    }

    ServicesScreen {
        id: services

        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "services"
    }

    SearchScreen {
        id: search

        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "search"
    }

    PackagesScreen {
        id: packages

        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "packages"
    }

    ConfirmScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "confirm"
    }

    ErrandsScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "errands"
    }

    PackageScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "package"
    }

    ClosedScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "closed"
    }

    DetailsScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "details"
    }

    CodeScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "code"
    }

    AppointmentScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "appointment"
    }

    IssuingScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "issuing"
    }

    TicketScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "ticket"
    }

    RefusedScreen {
        kiosk: screens.kiosk
        reach: screens.reach
        shown: screens.name === "refused"
    }

    WaitingForServer {
        objectName: "kiosk.waiting"
        anchors.fill: parent
        visible: screens.name === "waiting"
        heading: screens.kiosk.head.waitingTitle
        hint: screens.kiosk.head.waitingHint
    }

    ServerChooser {
        objectName: "kiosk.halls"
        anchors.fill: parent
        visible: screens.name === "halls"
        servers: screens.kiosk.head.halls
        onChosen: hall => screens.kiosk.chooseHall(hall)
    }
}
