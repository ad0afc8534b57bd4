"""``python -m server kiosk``: arrange a kiosk while the hall runs. Speaks to the server as any program does, by the contract."""
