from django.contrib.gis.db import models
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.search import SearchVectorField


class Employer(models.Model):
    id = models.UUIDField(primary_key=True)
    slug = models.CharField()
    trade_name = models.CharField()

    class Meta:
        managed = False
        db_table = "employers_employer"


class Occupation(models.Model):
    slug = models.CharField(primary_key=True)
    names = models.JSONField()

    class Meta:
        managed = False
        db_table = "jobs_occupation"


class Job(models.Model):
    id = models.UUIDField(primary_key=True)
    status = models.CharField()
    title = models.CharField()
    description = models.TextField()
    employer = models.ForeignKey(Employer, models.DO_NOTHING)
    occupation = models.ForeignKey(Occupation, models.DO_NOTHING)
    contract_type = models.CharField()
    pay_min_cents = models.IntegerField()
    pay_max_cents = models.IntegerField()
    guaranteed_hours = models.DecimalField(max_digits=4, decimal_places=1)
    shifts = ArrayField(models.CharField())
    housing_offered = models.BooleanField()
    transport = models.CharField()
    place_name = models.CharField()
    starts_on = models.DateField()
    published_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    point = models.PointField(geography=True)
    search = SearchVectorField()

    class Meta:
        managed = False
        db_table = "yardstick_job"
