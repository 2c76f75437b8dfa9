"""The page of a job as a good Django developer would write it in an afternoon: the yardstick of G4.

The same facts from the same tables, joins instead of N+1, the same connection settings and server, fewer middlewares.
"""
