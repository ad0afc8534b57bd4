"""One counter's desk: whose turn it is there, what its officer may do and by which key, and how it reads."""
