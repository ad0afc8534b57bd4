"""The hall once more, naive and obviously correct, to be compared with after every step."""
