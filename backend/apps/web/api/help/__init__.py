"""Help for who is in trouble at work: what the law says, what to do, and whom to call."""
