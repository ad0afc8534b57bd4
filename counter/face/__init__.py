"""The small screen that looks at the visitor: the number that is served, and afterwards a question how it was."""
