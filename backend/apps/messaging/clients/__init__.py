"""What is outside: Redis, for hints only."""
