"""What S3's answers mean to us."""

from collections.abc import Iterator
from contextlib import contextmanager

from botocore.exceptions import BotoCoreError, ClientError

from apps.documents.clients.places.place import StorageAway

MISSING = {"404", "NoSuchKey", "NotFound"}


def is_missing(error: ClientError) -> bool:
    """Tell whether the server says that there is no such file."""
    return error.response.get("Error", {}).get("Code") in MISSING


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Say it in our own words.

    :raises FileNotFoundError: where the server says that there is none
    :raises StorageAway: where there was no clear answer, or none in time
    """
    try:
        yield
    except ClientError as error:
        if is_missing(error):
            raise FileNotFoundError(name) from None
        raise StorageAway(str(error.response.get("Error", {}).get("Code"))) from None
    except (BotoCoreError, TimeoutError) as error:
        raise StorageAway(type(error).__name__) from None
