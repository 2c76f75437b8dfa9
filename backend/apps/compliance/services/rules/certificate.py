"""Whether housing is certified."""

from apps.compliance.services.draft import Housing

CERTIFICATES = ("snf", "akf")


def is_certified(housing: Housing) -> bool:
    """Whether the employer names a certificate of SNF or AKF, and its number."""
    return housing.certificate in CERTIFICATES and bool(housing.certificate_number)
