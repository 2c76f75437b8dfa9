"""Who helps with a problem, in a language."""

from apps.compliance.models import HelpLine


def list_help_lines(*, problem: str = "", language: str = "") -> list[HelpLine]:
    """List them, best first: those who speak the language before those who do not, or of whom we do not know it.

    :param problem: one of `HelpProblem`; empty: all lines
    :param language: of the reader; nobody is left out for it
    """
    lines = HelpLine.objects.all()
    if problem:
        lines = lines.filter(problems__contains=[problem])
    return sorted(lines, key=lambda line: (line.position, language not in line.languages, line.name))
