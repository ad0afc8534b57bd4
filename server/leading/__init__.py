"""Which of several servers leads a hall."""
