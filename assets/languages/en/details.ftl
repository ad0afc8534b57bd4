### What a service asks, with the privacy notice (Law 27/2022).

details-notice = Kept only as a scrambled code with its last four digits, and deleted today. It is never printed on your ticket.
details-hint-nik = 16 digits, as on your ID card
details-hint-phone = A mobile or telephone number
details-hint-number = Up to 20 digits
details-wrong-nik = This number cannot be right. An ID number has 16 digits.
details-wrong-phone = This number cannot be right. Please check its digits.
details-wrong-number = This number cannot be right. Please check its digits.
details-step = { $step } of { $all }

details-safe = Your data are safe
details-skip = Skip
details-proceed = Continue
