"""Writes of the app, and what it makes of a resume."""
