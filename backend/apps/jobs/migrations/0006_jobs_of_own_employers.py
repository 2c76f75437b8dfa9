"""Holds a posting to the organization of its employer, whoever writes it and whatever they see."""

from django.db import migrations

JOB = "ALTER TABLE jobs_job {} CONSTRAINT jobs_job_of_its_employer"
EMPLOYER = (
    "FOREIGN KEY (employer_id, tenant_id) REFERENCES employers_employer (id, tenant_id)"
    " DEFERRABLE INITIALLY DEFERRED"
)


class Migration(migrations.Migration):

    dependencies = [
        ("jobs", "0005_walls"),
        ("employers", "0007_checks_of_own_employers"),
    ]

    operations = [migrations.RunSQL(f"{JOB.format('ADD')} {EMPLOYER}", JOB.format("DROP"))]
