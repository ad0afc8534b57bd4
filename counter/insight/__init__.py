"""What an officer should know beside the desk: other errands, who is next and why, what the hall tells."""
