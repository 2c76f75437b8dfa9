"""Holds a check to the organization of its employer, whoever writes it and whatever they see."""

from django.db import migrations

KEY = (
    "ALTER TABLE employers_employer {} CONSTRAINT employers_employer_of_its_tenant",
    "UNIQUE (id, tenant_id)",
)
CHECK = (
    "ALTER TABLE employers_check {} CONSTRAINT employers_check_of_its_employer",
    "FOREIGN KEY (employer_id, tenant_id) REFERENCES employers_employer (id, tenant_id) DEFERRABLE INITIALLY DEFERRED",
)


class Migration(migrations.Migration):

    dependencies = [("employers", "0006_forget_people")]

    operations = [
        migrations.RunSQL(f"{table.format('ADD')} {what}", table.format("DROP"))
        for table, what in (KEY, CHECK)
    ]
