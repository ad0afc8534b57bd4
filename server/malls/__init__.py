"""A mall as an operator writes it down, in TOML: forms, cross-checks, loading."""
