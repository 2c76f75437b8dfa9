"""How a good Django developer would write the search in an afternoon: the yardstick of G2, no part of the product.

It gets what helps it: a table of its own with a GiST index on the geography and a GIN index on ready-made search
vectors, joins instead of N+1, the same connection settings, the same server, and fewer middlewares.
"""
