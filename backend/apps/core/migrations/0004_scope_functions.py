"""What the policies of row-level security ask: who acts (apps/core/services/scope.py sets it)."""

from django.db import migrations

SETTING = """
    CREATE FUNCTION {name}() RETURNS {type} LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT nullif(current_setting('{setting}', true), ''){cast} $$
"""
SEES_ALL = """
    CREATE FUNCTION safejob_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
    AS $$ SELECT coalesce(current_setting('safejob.sees_all', true), '') = 'on' $$
"""


def function(name, type, setting, cast=""):
    return migrations.RunSQL(
        SETTING.format(name=name, type=type, setting=setting, cast=cast), f"DROP FUNCTION {name}()"
    )


class Migration(migrations.Migration):

    dependencies = [("core", "0003_system_access")]

    operations = [
        function("safejob_user", "uuid", "safejob.user_id", "::uuid"),
        function("safejob_tenant", "uuid", "safejob.tenant_id", "::uuid"),
        function("safejob_secret", "text", "safejob.secret_hash"),
        migrations.RunSQL(SEES_ALL, "DROP FUNCTION safejob_sees_all()"),
    ]
