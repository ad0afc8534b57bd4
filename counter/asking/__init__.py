"""What a command still has to ask its officer, step by step: pure questions, and the command at their end."""
