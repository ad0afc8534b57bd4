"""What each panel of the screen shows, as view-models, in the words of the hall's languages."""
