"""``python -m server kiosk`` and the like: arrange a kiosk while the hall runs, let a device in. Speaks to the server as any program does, by the contract."""
