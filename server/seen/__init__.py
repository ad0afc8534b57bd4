"""What can be seen of a running server from outside: is it well, how much does it do, what does it write down."""
