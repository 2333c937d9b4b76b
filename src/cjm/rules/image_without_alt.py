"""A picture that not everybody can see."""

from __future__ import annotations

from collections.abc import Iterator

from cjm.diagnostics import Finding, Severity
from cjm.model import Image
from cjm.model.reading import show
from cjm.rules._rule import Context, Rule
from cjm.rules._words import is_said


def _check(context: Context) -> Iterator[Finding]:
    for path, image in context.find(Image):
        if not is_said(image.alt):
            yield Finding(
                path,
                f"image {show(image.src)} has no `alt`",
                hint="say in words what it shows, for those who cannot see it",
                lacks="alt",
            )


RULE = Rule(
    name="image-without-alt",
    severity=Severity.INFO,
    kind="content",
    summary="an image that no words describe",
    check=_check,
    about=(Image,),
)
