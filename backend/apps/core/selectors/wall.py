"""Where the wall between organizations has gaps (ADR 0012)."""

from django.conf import settings
from django.db import connection

# A column that names the organization, or a reference to its table, makes a table tenant-owned.
TABLES = """
    SELECT c.relname, c.relrowsecurity AND c.relforcerowsecurity,
        EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polcmd IN ('r', '*'))
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname = 'public' AND (
        c.relname = 'tenants_organization' OR c.relrowsecurity
        OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND NOT a.attisdropped
                   AND a.attname IN ('tenant_id', 'organization_id'))
        OR EXISTS (SELECT FROM pg_constraint f WHERE f.conrelid = c.oid
                   AND f.confrelid = to_regclass('tenants_organization')))
    ORDER BY c.relname
"""
ROLE = "SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = %s"
OWNED = """
    SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE nspname = 'public' AND relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(%s, relowner, 'MEMBER')
"""
# A view reads with its owner's rights unless it says otherwise.
VIEWS = """
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('v', 'm') AND n.nspname = 'public' AND c.relowner <> (
        SELECT relowner FROM pg_class WHERE relname = 'spatial_ref_sys')
    AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false)
"""


def list_gaps_in_the_wall() -> list[str]:
    """List in sentences what would let one organization see another's rows; empty if nothing would."""
    role = settings.DATABASE_APPLICATION_ROLE
    with connection.cursor() as cursor:
        cursor.execute(ROLE, [role])
        is_super, bypasses = cursor.fetchone()
        cursor.execute(TABLES)
        tables = cursor.fetchall()
        cursor.execute(OWNED, [role])
        owned = sorted(name for (name,) in cursor.fetchall())
        cursor.execute(VIEWS)
        views = sorted(name for (name,) in cursor.fetchall())
    gaps = [
        f"{name}: row-level security is not enabled and forced" for name, forced, _ in tables if not forced
    ]
    gaps += [f"{name}: no policy says which rows may be read" for name, _, policy in tables if not policy]
    gaps += [f"{name}: the view reads with its owner's rights (security_invoker is off)" for name in views]
    if is_super or bypasses:
        gaps.append(f"role {role}: is a superuser or may bypass row-level security")
    elif owned:
        gaps.append(f"role {role}: owns {', '.join(owned)}")
    return gaps
