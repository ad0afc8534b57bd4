"""``python -m display say``: a call heard before anybody is called."""
