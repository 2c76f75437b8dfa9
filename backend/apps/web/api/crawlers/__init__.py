"""What search engines read: which pages there are, and which are not for them."""
