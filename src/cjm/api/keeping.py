"""What is kept of a file, for reports."""

from cjm.diagnostics import Diagnostic
from cjm.loader import Loaded
from cjm.reports import FileFindings, take_excerpt


def keep(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> FileFindings:
    """What reports need of a file, and of the persona files it names: of their texts only the
    lines that they show.
    """
    own = _keep_own(loaded, diagnostics)
    if not loaded.personas:
        return own
    beside = (
        _keep_own(persona, diagnostics)
        for persona in {each.name: each for each in loaded.personas.values()}.values()
    )
    told = tuple(persona for persona in beside if persona.diagnostics)
    return own._replace(beside=told)


def _keep_own(loaded: Loaded, diagnostics: tuple[Diagnostic, ...]) -> FileFindings:
    own = tuple(found for found in diagnostics if found.file == loaded.name)
    if not own:
        return FileFindings(loaded.name)
    return FileFindings(loaded.name, own, take_excerpt(loaded.text, own))
