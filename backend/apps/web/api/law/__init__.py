"""What the law says, for people."""
