from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("users", "0003_ways_to_sign_in"),
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
