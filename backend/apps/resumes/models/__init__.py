"""Resumes of people."""
