"""Recorded words: packs of clips, how a sentence is covered by them and joined, and how a pack is made and looked over."""
