from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("users", "0004_key_sets_of_issuers"),
    ]

    operations = [
        migrations.AddField(
            model_name="challenge",
            name="chosen",
            field=models.JSONField(
                blank=True,
                default=dict,
                help_text="name, type and language that the registration chose, until it is proven",
            ),
        ),
    ]
