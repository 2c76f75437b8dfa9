"""Reads of the app, scoped to who may see them."""
