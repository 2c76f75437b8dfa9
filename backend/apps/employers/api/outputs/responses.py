"""How soon an employer answers."""

from rest_framework import serializers

from apps.employers.models import ResponseRecord


class ResponseRecordOutput(serializers.ModelSerializer[ResponseRecord]):
    """Counted over the last 180 days; there is none before five applications count."""

    class Meta:
        model = ResponseRecord
        fields = ["median_days", "answered_share", "applications_counted"]
        read_only_fields = fields

    median_days = serializers.FloatField(
        allow_null=True, help_text="until the first answer, of those who got one; null: nobody did"
    )
    answered_share = serializers.FloatField(help_text="of those counted, 0 to 1")
    applications_counted = serializers.IntegerField(
        help_text="that got an answer, or ended because nobody gave one"
    )
