"""Says of every employer that ever passed a check since when its card may have been public."""

from django.db import migrations

FILL = """
    UPDATE employers_employer AS employer SET first_verified_at = passed.at FROM (
        SELECT employer_id, max(first) AS at, count(*) AS kinds FROM (
            SELECT employer_id, kind, min(checked_at) AS first FROM employers_check
            WHERE result = 'pass' GROUP BY employer_id, kind
        ) AS each_kind GROUP BY employer_id
    ) AS passed WHERE passed.employer_id = employer.id AND passed.kinds = 2
"""


class Migration(migrations.Migration):

    dependencies = [("employers", "0003_employer_first_verified_at")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
