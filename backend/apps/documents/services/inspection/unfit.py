"""The word for no."""


class Unfit(Exception):
    """The file is not taken, for a reason of `RefusalReason`; this module is read where Django is not."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
