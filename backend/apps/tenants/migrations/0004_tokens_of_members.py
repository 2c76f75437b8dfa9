"""Holds a token to the organization of the membership that it stands on, whoever writes it and whatever they see."""

from django.db import migrations

KEY = (
    "ALTER TABLE tenants_membership {} CONSTRAINT tenants_membership_of_its_organization",
    "UNIQUE (id, organization_id)",
)
TOKEN = (
    "ALTER TABLE tenants_apitoken {} CONSTRAINT tenants_token_of_a_member",
    "FOREIGN KEY (membership_id, organization_id) REFERENCES tenants_membership (id, organization_id)"
    " DEFERRABLE INITIALLY DEFERRED",
)


class Migration(migrations.Migration):

    dependencies = [("tenants", "0003_walls")]

    operations = [
        migrations.RunSQL(f"{table.format('ADD')} {what}", table.format("DROP"))
        for table, what in (KEY, TOKEN)
    ]
