"""Resumes on paper."""
