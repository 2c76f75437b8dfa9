"""How hard a password is to guess."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from zxcvbn import zxcvbn  # type: ignore[import-untyped]  # its types are a package of their own

from apps.users.models import User

ENOUGH = 2  # of 4: more than a hundred million guesses (Wheeler, USENIX Security 2016)
OURS = ("safe", "job", "platform", "safejob", "safejobplatform")
MOST_READ = 72  # characters; the time it takes grows with the square of them
SIGNS = re.compile(
    r"[@({\[<!|$+%]"
)  # that zxcvbn reads as letters, each in every way: one kind more doubles the time
MOST_SIGNS = 3  # kinds; a password that needs more to look like a word is none that people choose


class HardToGuess:
    """A password validator of Django's kind: refuses what a guesser would try early, name and address among it."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Look at the first 72 characters, and at three kinds of signs that may stand for letters.

        :raises ValidationError: if it is too easy to guess
        """
        known = [*OURS, *(_words_of(user) if user else ())]
        if zxcvbn(_affordable(password), user_inputs=known)["score"] < ENOUGH:
            raise ValidationError(self.get_help_text(), code="password_too_easy")

    def get_help_text(self) -> str:
        """Say what helps."""
        return _("This password is easy to guess. Take a longer one, for example three or four words.")


def _affordable(password: str) -> str:
    read = password[:MOST_READ]
    kept = list(dict.fromkeys(SIGNS.findall(read)))[:MOST_SIGNS]
    return SIGNS.sub(lambda sign: sign[0] if sign[0] in kept else "#", read)


def _words_of(user: User) -> list[str]:
    name, email = user.name.lower(), user.email.lower()
    whole = [name, name.replace(" ", ""), email, email.partition("@")[0]]
    return [word for word in [*whole, *re.split(r"\W+", f"{name} {email}")] if len(word) > 2]
