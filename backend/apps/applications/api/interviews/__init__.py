"""Interviews of an application."""
