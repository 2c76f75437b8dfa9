"""Resumes out of files: PDF, DOCX, and what other programs write."""
