"""Keys that stand twice in one mapping."""

from collections.abc import Iterator, Mapping, Sequence

from cjm.source.trouble import SourceTrouble, Span


def tell_repeats(
    repeated: Sequence[tuple[str, Span]], first: Mapping[str, Span], opening: str
) -> Iterator[SourceTrouble]:
    """What to say of the keys that are `repeated` in a mapping whose first key is `opening`.

    Where all begins again with the first key, something begins anew there, and that is one thing.
    """
    begins_anew = len(repeated) > 1 and repeated[0][0] == opening
    for key, span in repeated[: 1 if begins_anew else None]:
        again, hint = "", "keep one of them"
        if begins_anew:
            again = f", {_count(len(repeated) - 1)} after it"
            hint = "begin the line with `- ` if it is a new entry of a list, else keep one of each"
            if span.column == 0:
                hint = "keep one of each: a file holds one map"
        line = first[key].line + 1
        message = f"the key `{key}` stands here again{again}; the first is on line {line}"
        yield SourceTrouble(
            "duplicate-key", message, span, hint=hint, related=(first[key], f"the first `{key}`")
        )


def _count(number: int) -> str:
    return "as does a key" if number == 1 else f"as do {number} keys"
