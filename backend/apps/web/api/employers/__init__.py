"""Who employs: for everybody, and for who runs the company's account."""
