"""What goes with an application."""
