"""What is printed and how it is set: documents, templates, letters, and the spooler that brings them to a printer.

Stands on ``kiosk.printing``, which knows printers and no tickets.
"""
