"""The own list of notices."""
