"""What somebody wants to hear of, by which way, and when."""
