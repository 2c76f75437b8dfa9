"""What a fetch brought."""

from dataclasses import dataclass
from pathlib import Path
from tempfile import _TemporaryFileWrapper
from types import TracebackType
from typing import Self

from apps.core.clients.fetching.limits import Validators


@dataclass(frozen=True, kw_only=True)
class Fetched:
    """A document in a temporary file, which is gone when this is closed (or leaves its `with`).

    :param url: where it was in the end, after redirects
    :param status: 200, or 304 if it is what `conditional` described; then the body is empty
    :param content_type: as the server said it, in lower case, with parameters; empty if it said none
    :param body: decompressed, at its beginning
    """

    url: str
    status: int
    content_type: str
    etag: str
    last_modified: str
    body: _TemporaryFileWrapper

    @property
    def path(self) -> Path:
        """Where the body lies, for readers that want a file."""
        return Path(self.body.name)

    @property
    def is_unchanged(self) -> bool:
        """Whether there is nothing new since `conditional`."""
        return self.status == 304

    @property
    def validators(self) -> Validators:
        """What to hand to the next fetch as `conditional`."""
        return Validators(self.etag, self.last_modified)

    def close(self) -> None:
        """Delete the file."""
        self.body.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
