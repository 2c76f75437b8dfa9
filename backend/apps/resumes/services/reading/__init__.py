"""Resumes out of files."""
