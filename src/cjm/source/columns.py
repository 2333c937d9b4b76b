"""At which columns, counted from 0, the parts of a line begin."""


def indent_of(line: str) -> int:
    """The column of the first sign that is no space."""
    return len(line) - len(line.lstrip(" "))


def skip_dashes(line: str, column: int | None = None) -> int:
    """The column at which the content of a line begins, after all dashes from `column` on: the
    first sign that is no space, if nothing is said.
    """
    column = indent_of(line) if column is None else column
    while line[column : column + 2] == "- ":
        column += 1 + indent_of(line[column + 1 :])
    return column
