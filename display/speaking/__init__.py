"""How a call sounds: sentences, clips, chimes, loudness, and what plays or records them."""
