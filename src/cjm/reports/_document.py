"""What each key means that `--report json` writes: the JSON Schema is made from these classes.

Keys may be added. What takes one away or changes its meaning raises the version.
"""

from typing import Annotated, Literal

from pydantic import Field

from cjm.values import dataclass


@dataclass(frozen=True)
class Spot:
    """A place in a file."""

    line: Annotated[int, Field(ge=1, description="Counted from 1.")]
    column: Annotated[
        int, Field(ge=1, description="Counted from 1, in Unicode code points, not bytes.")
    ]


@dataclass(frozen=True)
class RelatedPlace:
    """Another place in the same file that the finding is about."""

    start: Annotated[Spot, Field(description="Where it begins.")]
    end: Annotated[Spot, Field(description="The first column after it.")]
    message: Annotated[str, Field(description="What is there.")]


@dataclass(frozen=True)
class ReportedFinding:
    """A finding."""

    rule: Annotated[str, Field(description="The rule, as in `cjm rules`.")]
    severity: Literal["error", "warning", "info"]
    message: Annotated[str, Field(description="What is wrong.")]
    suggestion: Annotated[
        str | None, Field(description="What was probably meant, to stand in its place.")
    ]
    hint: Annotated[str | None, Field(description="What to do about it.")]
    help: Annotated[str, Field(description="The command that explains the rule.")]
    fixable: Annotated[
        Literal["safe", "unsafe"] | None,
        Field(
            description="Whether `cjm validate --fix` mends it, or only `--unsafe-fixes`; null "
            "where neither does."
        ),
    ]
    fix: Annotated[str | None, Field(description="What would be done, as an order.")]
    file: Annotated[str, Field(description="The file, as the user named it.")]
    uri: Annotated[
        str,
        Field(
            description="The file from the top of the repository, else from the working folder, "
            "as a relative URI reference."
        ),
    ]
    start: Annotated[Spot, Field(description="Where it begins.")]
    end: Annotated[Spot, Field(description="The first column after it.")]
    address: Annotated[
        str,
        Field(
            description="The element by ids, else by positions from 1, as "
            "`stages[verify].pain_points[2]`; empty for the whole file."
        ),
    ]
    fingerprint: Annotated[
        str,
        Field(
            pattern="^[0-9a-f]{32}$",
            description="Made from the rule, the file and the address: it stays when lines move.",
        ),
    ]
    related: Annotated[list[RelatedPlace], Field(description="Other places it is about.")]


@dataclass(frozen=True)
class ReportedFile:
    """A file that was checked."""

    file: Annotated[str, Field(description="The file, as the user named it.")]
    uri: Annotated[str, Field(description="As in a finding.")]
    findings: Annotated[int, Field(ge=0, description="How many were found in it.")]


@dataclass(frozen=True)
class Counts:
    """How much was checked and found."""

    files: Annotated[int, Field(ge=0, description="Files that were checked.")]
    steps: Annotated[int, Field(ge=0, description="Steps, or stages without steps, in them.")]
    errors: Annotated[int, Field(ge=0)]
    warnings: Annotated[int, Field(ge=0)]
    infos: Annotated[int, Field(ge=0)]
    hidden: Annotated[
        int,
        Field(
            ge=0,
            description="How many of them are not listed, by `--show` and `--max-findings`.",
        ),
    ] = 0


@dataclass(frozen=True)
class Tool:
    """What wrote the report."""

    name: Literal["cjm"]
    version: Annotated[str, Field(description="The release.")]


@dataclass(frozen=True)
class ReportDocument:
    """The findings of a run of `cjm validate`."""

    version: Annotated[
        Literal[1],
        Field(description="Of this form. Keys may be added to it without another number."),
    ]
    tool: Annotated[Tool, Field(description="What wrote the report.")]
    summary: Annotated[Counts, Field(description="How much was checked and found.")]
    files: Annotated[list[ReportedFile], Field(description="In the order they were checked.")]
    findings: Annotated[
        list[ReportedFinding], Field(description="In the order of the files; each once.")
    ]
