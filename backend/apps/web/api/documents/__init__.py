"""Pages of the files that somebody has here."""
