"""``python -m server staff``: the officers who may sign in. Writes to the hall's database itself, whether the server runs or not."""
