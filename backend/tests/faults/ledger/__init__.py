"""An app of the trials: an event, and what it leaves behind each time somebody hears it."""
