"""Identity papers."""
