"""What we decided: about somebody, and in numbers about everybody."""
