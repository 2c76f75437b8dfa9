"""An index, so that erasing somebody need not read the context of every request there ever was."""

from django.db import migrations


class Migration(migrations.Migration):

    atomic = False

    dependencies = [("privacy", "0001_export"), ("pghistory", "0007_auto_20250421_0444")]

    operations = [
        migrations.RunSQL(
            "CREATE INDEX CONCURRENTLY IF NOT EXISTS privacy_history_context_by_user"
            " ON pghistory_context ((metadata -> 'user'))",
            "DROP INDEX CONCURRENTLY IF EXISTS privacy_history_context_by_user",
        )
    ]
