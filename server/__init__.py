"""The hall's server: assigns numbers, keeps the journal, tells everyone what happened."""
