"""What kiosk, counter and display share: the line to the server, the parts of a screen, themes, languages."""
