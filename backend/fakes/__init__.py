"""Stand-ins for services of the outside world that a test or a demo may not call.

Each speaks HTTP like the original, so that the code under test stays what runs in production. They import nothing from
the project and are never part of a deployment.
"""
