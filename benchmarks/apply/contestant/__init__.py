"""Applying as a good Django developer would write it in an afternoon: the yardstick of G6.

It does what the product does for this request, with the usual parts: the same signed token, checked, and its session
and person looked up in the database; the body by a serializer; the job locked and checked, the candidate, the
distance, and whether they applied before; application and first line of the timeline by the ORM, history with who did
it by the same triggers and pghistory; two jobs in the same queue, by procrastinate; all in one transaction; the answer
by serializers, with job, employer and timeline. The same server, settings of the connections and data; joins instead
of N+1.

It leaves out what the product does besides: no limit per caller, no row-level security to satisfy, no questions of the
employer, no language, no metrics, no line in the log, no idempotency. Middlewares are those that `startproject` writes.
"""
