"""A file becomes a resume: send it, wait, look through what we found."""
