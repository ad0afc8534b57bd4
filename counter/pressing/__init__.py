"""A press from the finger to the hall and back: whether it counts, what it asks, how it is taken back."""
