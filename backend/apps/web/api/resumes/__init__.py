"""Pages of resumes: write, look at, share, read from a file."""
