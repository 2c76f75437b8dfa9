"""Resumes that were shared by a link."""
