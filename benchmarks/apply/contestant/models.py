"""The product's tables, as far as applying needs them."""

from uuid import uuid4

from django.contrib.auth.models import AbstractBaseUser
from django.contrib.gis.db import models


class User(AbstractBaseUser):
    id = models.UUIDField(primary_key=True)
    email = models.CharField()
    email_verified_at = models.DateTimeField()
    is_active = models.BooleanField()
    USERNAME_FIELD = "email"

    class Meta:
        managed = False
        db_table = "users_user"


class Session(models.Model):
    id = models.UUIDField(primary_key=True)
    user = models.ForeignKey(User, models.DO_NOTHING)
    revoked_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "users_session"


class Employer(models.Model):
    id = models.UUIDField(primary_key=True)
    legal_name = models.CharField()
    trade_name = models.CharField()

    class Meta:
        managed = False
        db_table = "employers_employer"


class Postcode(models.Model):
    pc4 = models.CharField(primary_key=True)
    point = models.PointField(geography=True)

    class Meta:
        managed = False
        db_table = "locations_postcode"


class Job(models.Model):
    id = models.UUIDField(primary_key=True)
    tenant_id = models.UUIDField()
    employer = models.ForeignKey(Employer, models.DO_NOTHING)
    status = models.CharField()
    title = models.CharField()
    place_name = models.CharField()
    point = models.PointField(geography=True)
    published_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "jobs_job"


class Candidate(models.Model):
    id = models.UUIDField(primary_key=True)
    user = models.OneToOneField(User, models.DO_NOTHING)
    home_postcode = models.CharField()

    class Meta:
        managed = False
        db_table = "candidates_candidate"


class Application(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    created_by = models.ForeignKey(User, models.DO_NOTHING, related_name="+")
    updated_by = models.ForeignKey(User, models.DO_NOTHING, related_name="+")
    applicant = models.ForeignKey(User, models.DO_NOTHING, related_name="+")
    tenant_id = models.UUIDField()
    candidate = models.ForeignKey(Candidate, models.DO_NOTHING)
    job = models.ForeignKey(Job, models.DO_NOTHING)
    status = models.CharField(default="submitted")
    letter = models.TextField()
    answers = models.JSONField(default=list)
    distance_km_band = models.SmallIntegerField(null=True)

    class Meta:
        managed = False
        db_table = "applications_application"


class TimelineEntry(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid4)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    application = models.ForeignKey(Application, models.DO_NOTHING, related_name="timeline")
    actor = models.ForeignKey(User, models.DO_NOTHING)
    side = models.CharField()
    from_status = models.CharField(default="")
    to_status = models.CharField()
    reason = models.CharField(default="")

    class Meta:
        managed = False
        db_table = "applications_timelineentry"
