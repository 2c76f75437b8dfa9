"""What we hold about people, and what of it is due to go."""
