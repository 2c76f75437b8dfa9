"""The development stack: finds or fetches PostgreSQL and Redis, starts everything, stops everything.

Standard library only, and nothing newer than Python 3.9: it runs before the virtual environment exists.
"""
