"""Plausible data for development, demonstrations and benchmarks; never real people or companies."""

from apps.jobs.services.seeding.demo import DemoAccount, seed_demo
from apps.jobs.services.seeding.jobs import seed_jobs

__all__ = ["DemoAccount", "seed_demo", "seed_jobs"]
