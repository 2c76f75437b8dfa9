"""The story that `make demo` tells: an employer, some candidates, a job, and a worker that is killed on the way.

Every call goes through a client generated from backend/openapi.yaml. Each step prints one sentence; the first that
is not as it should be ends the story with a status other than zero.
"""
