"""Why a text that YAML can read is refused all the same: what is said of it, and what to do."""

from __future__ import annotations

import re
from collections.abc import Sequence

from yaml.events import AliasEvent, Event, MappingStartEvent

from cjm.source.document import Data
from cjm.source.limits import Limits
from cjm.source.parsing import span_of
from cjm.source.trouble import SourceTrouble

_KEY = re.compile(r"[a-z][a-z_]*")


def refuse_second(event: Event) -> SourceTrouble:
    """A second document."""
    return SourceTrouble(
        "syntax",
        "a second document begins here, but a file holds one map",
        span_of(event),
        hint="take out the line `---`, or put the second map into a file of its own",
    )


def refuse_depth(event: Event, limits: Limits) -> SourceTrouble:
    """Brackets in brackets without an end."""
    return SourceTrouble(
        "syntax",
        f"the nesting is deeper than the limit of {limits.depth} levels",
        span_of(event),
        hint="look for brackets too many, or raise `limits.depth` in `cjm.toml`",
    )


def refuse_nodes(event: Event, limits: Limits) -> SourceTrouble:
    """More than anybody writes, as aliases of aliases make it."""
    return SourceTrouble(
        "syntax",
        f"the file grows past the limit of {limits.nodes:,} nodes, aliases in full",
        span_of(event),
        hint="part it into several maps, or raise `limits.nodes` in `cjm.toml`",
    )


def refuse_merge(event: Event) -> SourceTrouble:
    """A merge key."""
    return SourceTrouble(
        "syntax", "merge keys `<<` are not read", span_of(event), hint="write the keys out"
    )


def refuse_key(event: Event) -> SourceTrouble:
    """A key that is a list, a mapping or nothing."""
    hint = "put it in quotes if it holds `: ` or begins with `? `, `[` or `{`"
    if isinstance(event, MappingStartEvent) and event.flow_style:
        hint = "take one `{` out, or close the one before; a text that begins so stands in quotes"
    return SourceTrouble("syntax", "a key should be a text", span_of(event), hint=hint)


def refuse_pairs(start: Event, entries: Sequence[Data], events: Sequence[Event]) -> None:
    """Brackets around what belongs into braces: `[name: Page, channel: web]` is two entries, each
    with one key. Raises SourceTrouble, but not where it may be meant, as in `[text: A, text: B]`.
    """
    keys = [key for entry in entries if isinstance(entry, dict) for key in entry]
    is_meant = len(set(keys)) < len(entries) or not all(map(_KEY.fullmatch, keys))
    if is_meant or len(keys) > len(entries) or not getattr(start, "flow_style", False):
        return
    spans = [span_of(event) for event in events]
    if any(span[:2] != span[2:] for span in spans):
        # With braces of its own, an entry is what it is.
        return
    raise SourceTrouble(
        "syntax",
        "these brackets make an entry of each key",
        span_of(start),
        hint=f"write {{ and }} around keys that belong together, as in {{{keys[0]}: …}}",
    )


def refuse_circle(event: AliasEvent) -> SourceTrouble:
    """An alias within what it stands for."""
    return SourceTrouble(
        "syntax",
        f"the alias `*{event.anchor}` stands inside itself",
        span_of(event),
        hint="write out what it stands for",
    )


def refuse_alias(event: AliasEvent) -> SourceTrouble:
    """An alias that stands for nothing."""
    return SourceTrouble(
        "syntax",
        f"the alias `*{event.anchor}` has no anchor `&{event.anchor}` before it",
        span_of(event),
        hint="put the text in quotes if it should begin with `*`",
    )
