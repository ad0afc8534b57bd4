"""What staff may do at a kiosk, behind a PIN."""
