"""Reporting what is wrong, what came of it, and appeals against it."""
