"""Counts who accepted before jobs had places; a job that more people accepted than one wants as many."""

from django.db import migrations

# The owner of the tables stands behind the walls, too.
SEE_ALL = "SELECT set_config('safejob.sees_all', 'on', true)"
COUNT = """
    UPDATE jobs_job j SET places = greatest(j.places, least(a.accepted, 500)), places_taken = least(a.accepted, 500)
    FROM (
        SELECT job_id, count(*) AS accepted FROM applications_application
        WHERE status IN ('accepted', 'hired') GROUP BY job_id
    ) a WHERE a.job_id = j.id
"""


class Migration(migrations.Migration):

    dependencies = [("applications", "0008_hired_and_expired"), ("jobs", "0017_places")]

    operations = [migrations.RunSQL([SEE_ALL, COUNT], migrations.RunSQL.noop)]
