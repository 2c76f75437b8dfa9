"""The outside world of the app."""
