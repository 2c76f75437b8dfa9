"""Copies of identity papers."""
