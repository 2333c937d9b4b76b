"""Findings of an earlier run and the text they are about."""

from pathlib import Path

from cjm.reports import FileFindings, take_excerpt


def restore(file: FileFindings, raw: bytes) -> FileFindings:
    """Findings from an earlier run, with the lines they stand on cut from the text anew.

    Raises OSError where a persona file that they are about too is no longer there.
    """
    beside = tuple(restore(each, Path(each.name).read_bytes()) for each in file.beside)
    if not file.diagnostics:
        return file._replace(beside=beside)
    text = raw.decode("utf-8", "replace").removeprefix("\ufeff")
    return file._replace(lines=take_excerpt(text, file.diagnostics), beside=beside)


def strip(file: FileFindings) -> FileFindings:
    """Findings as they are kept: the text is there already."""
    if not (file.lines or file.beside):
        # Nearly all of a portfolio: the same value serves for both.
        return file
    return file._replace(lines={}, beside=tuple(map(strip, file.beside)))
