### Appointments: the code, and the number for it.

checkin-title = Enter your appointment code
checkin-hint = Type the code from your confirmation, or scan its QR code.
checkin-looking = Looking for your appointment…
checkin-unknown = This code was not found. Please check it.
checkin-ready = You are on time. Please take your number.
checkin-early = You are early. You can take your number from { $when }.
checkin-other-day = This appointment is not for today. Please come back { $when }.
checkin-late = The time of this appointment has passed. Please take an ordinary number.
checkin-already = The number for this appointment has already been taken.
checkin-cancelled = This appointment was cancelled. Please take an ordinary number.
checkin-elsewhere = This service is not available at this kiosk. Please ask a staff member.
checkin-offline = This kiosk is not connected. Please show your code to a staff member.

# The screens of the code and of the appointment
checkin-scan = Hold the QR code of your appointment before the scanner
checkin-code = Type your code here
checkin-find = Find the appointment
checkin-yours = Your appointment
checkin-start = To the start
