"""How the search's table is stored."""

from django.db import migrations

# The index answers nearly always, so the words themselves are rarely read: out of the row, and not compressed.
# Counting reads the index alone only where vacuum has been: let it come more often than it would.
TUNE = """
    ALTER TABLE jobs_livejob ALTER COLUMN words SET STORAGE EXTERNAL;
    ALTER TABLE jobs_livejob SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
"""
UNDO = """
    ALTER TABLE jobs_livejob ALTER COLUMN words SET STORAGE EXTENDED;
    ALTER TABLE jobs_livejob RESET (autovacuum_vacuum_scale_factor, autovacuum_vacuum_insert_scale_factor);
"""


class Migration(migrations.Migration):
    dependencies = [("jobs", "0003_load_occupations")]
    operations = [migrations.RunSQL(TUNE, UNDO)]
