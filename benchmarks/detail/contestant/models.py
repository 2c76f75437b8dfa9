from django.contrib.gis.db import models
from django.contrib.postgres.fields import ArrayField


class Employer(models.Model):
    id = models.UUIDField(primary_key=True)
    slug = models.CharField()
    legal_name = models.CharField()
    trade_name = models.CharField()
    kvk_number = models.CharField()
    is_labour_supplier = models.BooleanField()

    class Meta:
        managed = False
        db_table = "employers_employer"


class Check(models.Model):
    id = models.UUIDField(primary_key=True)
    employer = models.ForeignKey(Employer, models.DO_NOTHING, related_name="checks")
    kind = models.CharField()
    result = models.CharField()
    checked_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    source = models.CharField()
    source_url = models.CharField()

    class Meta:
        managed = False
        db_table = "employers_check"


class Occupation(models.Model):
    slug = models.CharField(primary_key=True)
    isco_code = models.CharField()
    esco_uri = models.CharField()
    sector = models.CharField()
    names = models.JSONField()

    class Meta:
        managed = False
        db_table = "jobs_occupation"


class Job(models.Model):
    id = models.UUIDField(primary_key=True)
    status = models.CharField()
    title = models.CharField()
    description = models.TextField()
    text_language = models.CharField()
    employer = models.ForeignKey(Employer, models.DO_NOTHING)
    occupation = models.ForeignKey(Occupation, models.DO_NOTHING)
    contract_type = models.CharField()
    agency_clause = models.BooleanField()
    cao = models.CharField()
    pay_min_cents = models.IntegerField()
    pay_max_cents = models.IntegerField()
    holiday_allowance_included = models.BooleanField()
    guaranteed_hours = models.DecimalField(max_digits=4, decimal_places=1)
    max_hours = models.DecimalField(max_digits=4, decimal_places=1)
    shifts = ArrayField(models.CharField())
    starts_on = models.DateField()
    ends_on = models.DateField()
    housing_offered = models.BooleanField()
    housing_week_cents = models.IntegerField()
    transport = models.CharField()
    languages_needed = models.JSONField()
    minimum_age = models.IntegerField()
    postcode = models.CharField()
    place_name = models.CharField()
    municipality = models.CharField()
    point = models.PointField(geography=True)
    published_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    updated_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "jobs_job"
