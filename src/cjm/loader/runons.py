"""Elements whose keys run into those of the one above them, as the key between them was lost."""

from collections import defaultdict
from collections.abc import Sequence

from cjm.diagnostics import Diagnostic, Path
from cjm.explain.kinds import name_kind
from cjm.explain.strangers import LISTS
from cjm.model import Element

_RULES = ("duplicate-key", "unknown-key")
_HOLDERS = frozenset({"touchpoints", "pain_points", "opportunities", "fixes", "goals", "quotes"})
_FEWEST = 2


def gather_runons(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of reading, with one for all keys that an element has twice or does not know,
    where these are those of another kind: that one begins at the first of them.
    """
    groups: defaultdict[tuple[Path, int], list[Diagnostic]] = defaultdict(list)
    for one in found:
        if one.rule in _RULES:
            groups[_find_holder(one.path), one.place.column].append(one)
    gathered: dict[Diagnostic, Diagnostic | None] = {}
    for (holder, _), group in groups.items():
        if len(group) >= _FEWEST and (name := _name_meant(holder, group)):
            first, *rest = sorted(group, key=lambda one: one.place.line)
            hint = f"put `{name[0]}:` on the line above it, if this is {name[1]}"
            gathered[first] = first._replace(hint=hint, suggestion=None)
            gathered.update(dict.fromkeys(rest))
    if not gathered:
        return list(found)
    return [kept for one in found if (kept := gathered.get(one, one))]


def join_missing(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The findings of reading, with a key that is missing told at the one beside it that is another
    by a slip: who wrote a `cause` for `causes` and no text has one thing to look at.
    """
    unknown = {
        (_find_holder(one.path), one.path[:-1]): one
        for one in found
        if one.rule == "unknown-key" and one.suggestion and not one.hint
    }
    missing = {
        key: one
        for one in found
        if one.rule == "missing-key" and (key := (_find_holder(one.path), one.path[:-1])) in unknown
    }
    joined = {unknown[key]: one for key, one in missing.items()}
    dropped = set(missing.values())
    return [
        one._replace(hint=f"{joined[one].message} as well") if one in joined else one
        for one in found
        if one not in dropped
    ]


def _find_holder(path: Path) -> Path:
    """The element in a list that a path leads into; one that stands alone has no number."""
    at = max((at for at, step in enumerate(path) if step in _HOLDERS), default=-1)
    number = path[at + 1] if len(path) > at + 1 else 0
    return (*path[: at + 1], number) if isinstance(number, int) and number else path[: at + 1]


def _name_meant(holder: Path, group: Sequence[Diagnostic]) -> tuple[str, str] | None:
    """The key that is missing, and what stands below it; None where these keys are no element."""
    own = next((step for step in reversed(holder) if isinstance(step, str)), "")
    unknown = {str(one.path[-1]) for one in group if one.rule == "unknown-key"}
    if own not in _HOLDERS or not unknown or any(one.suggestion for one in group):
        return None
    for name, kind in LISTS:
        if name != own and unknown <= _list_keys(kind):
            return name, name_kind(kind)
    return None


def _list_keys(kind: type[Element]) -> frozenset[str]:
    return frozenset(kind.keys())
