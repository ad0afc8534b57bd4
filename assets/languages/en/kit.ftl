# Parts shared by kiosk, counter and display.
kit-previous-page = Previous
kit-next-page = Next
kit-waiting-title = Getting the queue ready…
kit-waiting-hint = Please wait a moment. This screen will be ready by itself.
kit-choose-title = Which mall is this?
kit-choose-hint = There are several servers on this network. Please choose your mall; the choice is remembered.
