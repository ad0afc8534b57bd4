### The kiosk without its server: why no number can be given. Visitors read this.

alone-not-possible = Appointments and packages cannot be handled while this kiosk is not connected. Please take a number for one service, or ask a staff member.
alone-no-numbers = Numbers for this service cannot be given while this kiosk is not connected. Please ask a staff member.
# After midnight numbers begin again, and only the server can begin them.
alone-new-day = Numbers for today cannot be given yet, because this kiosk has not been connected since yesterday. Please ask a staff member.
alone-no-record = A number cannot be given now, because this kiosk cannot write it down. Please ask a staff member.
