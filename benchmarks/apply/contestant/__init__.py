"""Applying as a good Django developer would write it in an afternoon: the yardstick of G6.

The same rows in the same tables with the same triggers, one transaction, a lock against two at once, joins instead of
N+1; the same connection settings and server, fewer middlewares, no limit, no row-level security to satisfy.
"""
