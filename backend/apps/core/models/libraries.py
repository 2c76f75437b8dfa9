"""What the tables hold that libraries brought along; said here, because they cannot say it themselves."""

from collections.abc import Mapping

from apps.core.models.privacy import WITH_ACCOUNT, Privacy, Stub

HISTORY = ("pgh_id", "pgh_created_at", "pgh_label", "pgh_obj", "pgh_context")  # of every history table
_JOB = (
    "id", "queue_name", "task_name", "priority", "lock", "args", "status", "scheduled_at", "attempts",
    "queueing_lock", "abort_requested", "worker",
)  # fmt: skip

LIBRARIES: Mapping[str, Privacy] = {
    "admin.LogEntry": Privacy(
        owners=("user", "object_id"),
        personal={
            "user": "who of the staff did something in the admin",
            "object_id": "to which row",
        },
        secret={
            "object_repr": "the row as staff saw it; of an account it is the address, maybe of somebody else"
        },
        plain=("id", "action_time", "content_type", "action_flag", "change_message"),
        kept=WITH_ACCOUNT,
        seen_by="staff",
    ),
    "auth.Permission": Privacy(plain=("id", "name", "content_type", "codename")),
    "auth.Group": Privacy(plain=("id", "name", "permissions")),
    "contenttypes.ContentType": Privacy(plain=("id", "app_label", "model")),
    "sessions.Session": Privacy(
        secret={
            "session_key": "to know the browser again",
            "session_data": "which session of ours pages and admin live on; signed, no name in it",
        },
        plain=("expire_date",),
        kept="django_sessions",
        seen_by="nobody",
    ),
    "pghistory.Context": Privacy(
        owners=("metadata__user",),
        personal={"metadata": "which person, in which request, changed rows"},
        plain=("id", "created_at", "updated_at"),
        kept=WITH_ACCOUNT,
        seen_by="whoever runs the database",
        stub=Stub(why="others' history rows belong to the same request", blanked={"metadata": {}}),
    ),
    "procrastinate.ProcrastinateJob": Privacy(plain=_JOB, kept="failed_jobs"),  # arguments hold ids only
    "procrastinate.ProcrastinateEvent": Privacy(plain=("id", "job", "type", "at"), kept="failed_jobs"),
    "procrastinate.ProcrastinateWorker": Privacy(plain=("id", "last_heartbeat")),
    "procrastinate.ProcrastinatePeriodicDefer": Privacy(
        plain=("id", "task_name", "defer_timestamp", "job", "periodic_id")
    ),
}
# Described as models, but no tables of ours: PostGIS's own, and a way to read all history tables at once.
NO_TABLES = frozenset({"gis.PostGISGeometryColumns", "gis.PostGISSpatialRefSys", "pghistory.Events"})
