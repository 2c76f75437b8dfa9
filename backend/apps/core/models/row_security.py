"""How a table is walled in: forced row-level security with one rule per kind of access (ADR 0012).

Used by migrations, so what stands here may be added to but not changed.
"""

from typing import Any

from django.db.migrations import RunSQL

# Compared as text and asked in place: a function of our own would cost more to plan than the search takes to run.
USER, TENANT, SECRET, SEES_ALL = (
    f"current_setting('safejob.{name}', true)" for name in ("user_id", "tenant_id", "secret_hash", "sees_all")
)
EVERYTHING = f"{SEES_ALL} = 'on'"
OF_TENANT = f"tenant_id::text = {TENANT}"
NO_TENANT = f"coalesce({TENANT}, '') = ''"
OF_USER = f"user_id::text = {USER}"
OWN_ORGANIZATIONS = f"""(
    SELECT organization_id FROM tenants_membership WHERE user_id = nullif({USER}, '')::uuid
)"""  # nosec B608  # names of columns


def wall(table: str, *, rows: str, readable: str = "", lockable: str = "") -> RunSQL:
    """Wall a table in, for its owner as well.

    :param rows: SQL condition: which rows the one who acts may write, and read
    :param readable: which rows may be read, if more than those
    :param lockable: which rows may be locked, if more than those (a lock counts as an update that changes nothing)
    """
    readable, lockable = readable or rows, lockable or rows
    policies = {
        "read": f"FOR SELECT USING ({EVERYTHING} OR {readable})",
        "insert": f"FOR INSERT WITH CHECK ({EVERYTHING} OR {rows})",
        "update": f"FOR UPDATE USING ({EVERYTHING} OR {lockable}) WITH CHECK ({EVERYTHING} OR {rows})",
        "delete": f"FOR DELETE USING ({EVERYTHING} OR {rows})",
    }
    up: list[Any] = [f"ALTER TABLE {table} {what} ROW LEVEL SECURITY" for what in ("ENABLE", "FORCE")]
    up += [f"CREATE POLICY {table}_{name} ON {table} {policy}" for name, policy in policies.items()]
    down: list[Any] = [f"DROP POLICY {table}_{name} ON {table}" for name in policies]
    down += [f"ALTER TABLE {table} {what} ROW LEVEL SECURITY" for what in ("NO FORCE", "DISABLE")]
    return RunSQL(up, down)


def window(table: str, *, name: str, readable: str) -> RunSQL:
    """Let some more rows of a walled table be read: for an app above the one whose table it is."""
    return RunSQL(
        f"CREATE POLICY {table}_{name} ON {table} FOR SELECT USING ({readable})",
        f"DROP POLICY {table}_{name} ON {table}",
    )
