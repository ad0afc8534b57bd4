"""What the server does with the hall: one clerk writes, queries read, ports say what storage must offer."""
