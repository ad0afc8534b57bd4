"""Who the officer is: a name, a PIN or password, a card; and whether this PC may go on where it was."""
