"""What changed as data, in the form that `cjm schema diff` describes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from cjm import __version__
from cjm.changes import TEXT, Change, Node, Point, Share, Sums, Weight
from cjm.comparisons._compared import MapDiff, Version
from cjm.comparisons._comparison import Comparison
from cjm.comparisons._grouping import call_map
from cjm.comparisons._stream import Compared
from cjm.comparisons._voice import Voice, find_english
from cjm.comparisons._words import tell
from cjm.diagnostics import Path
from cjm.files.spool import Spool
from cjm.reports._entries import make_text, write_uri
from cjm.terminal import Style
from cjm.terminal.data import Data, Written, write_entry, write_pieces

VERSION = 1
_DEPTH = 1
"""How deep the list of the maps stands."""
_STEPS = re.compile(r"[^.]+")


def write_json(compared: Compared, style: Style) -> Iterator[str]:
    """The whole comparison as one document."""
    # What all maps come to stands above them.
    maps = Spool()
    for number, one in enumerate(compared.maps):
        maps.add(write_entry(_write_map(one), _DEPTH, is_first=not number))
    yield from write_pieces(
        {
            "version": VERSION,
            "tool": {"name": "cjm", "version": __version__},
            "old": make_text(compared.old),
            "new": make_text(compared.new),
            "same": compared.totals.same,
            "weights": _write_weights(compared.totals.weights),
            "maps": Written(maps.read()),
        }
    )


def _write_weights(weights: Mapping[Weight, int]) -> Data:
    return {weight.value: weights.get(weight, 0) for weight in reversed(Weight)}


def _write_map(one: MapDiff) -> Data:
    voice = find_english(one)
    return {
        "kind": "persona" if one.is_persona else "map",
        "fate": one.fate,
        "title": call_map(one, voice),
        "lang": one.lang,
        "old": _write_side(one.old),
        "new": _write_side(one.new),
        "used_by": [
            {"file": make_text(user.name), "title": voice.teller.wording.text(user.title)}
            for user in one.users
        ],
        "weights": _write_weights(one.weights),
        "changes": [_write_change(change, one, voice) for change in one.listed],
        "unlisted": one.unlisted,
        "figures": _write_sums(one, one.sums, voice) if one.sums else None,
        "questions": [
            {
                "name": caution.name,
                **_name(caution.node, voice),
                "message": voice.word(f"caution.{caution.name}"),
                "hint": voice.word(f"caution.{caution.name}-hint"),
            }
            for caution in one.cautions
        ],
        "errors": [
            {
                "file": make_text(version.name),
                "rule": found.rule,
                "message": make_text(found.message),
                "start": {"line": found.place.line, "column": found.place.column},
            }
            for version, found in one.errors
        ],
    }


def _write_side(version: Version | None) -> Data:
    if version is None:
        return None
    return {"file": make_text(version.name), "uri": write_uri(version.path)}


def _write_change(change: Change, one: MapDiff, voice: Voice) -> Data:
    return {
        "kind": change.kind,
        "weight": change.weight.value,
        "element": _name_kind(change.node),
        "field": change.field,
        "before": change.before,
        "after": change.after,
        "old": _write_element(change.old, change.field, one.old, voice),
        "new": _write_element(change.new, change.field, one.new, voice),
        "is_guess": change.is_guess,
        "words": tell(change, voice).happened,
    }


def _name_kind(node: Node) -> str:
    key = node.key.rpartition(".")[2] if node.kind == TEXT else node.kind
    return key.replace("-", " ").replace("_", " ")


def _write_element(
    node: Node | None, field: str | None, version: Version | None, voice: Voice
) -> Data:
    if node is None or version is None:
        return None
    place = version.find_place(find_path(node, field))
    return {
        **_name(node, voice),
        "start": {"line": place.line, "column": place.column} if place else None,
    }


def find_path(node: Node, field: str | None) -> Path:
    """The path of a field of an element, as the file has it."""
    return (*node.path, *_STEPS.findall(field or ""))


def _name(node: Node, voice: Voice) -> dict[str, Data]:
    return {"address": node.address, "label": voice.teller.call(node.label) or voice.call(node)}


def _write_point(point: Point, voice: Voice) -> Data:
    return {**_name(point.node, voice), "before": point.before, "after": point.after}


def _write_sums(one: MapDiff, sums: Sums, voice: Voice) -> Data:
    lows_before, lows_after = (
        [_write_point(point, voice) for point in lows]
        for lows in (sums.lows_before, sums.lows_after)
    )
    return {
        "curve": [_write_point(point, voice) for point in sums.curve],
        "low_before": next(iter(lows_before), None),
        "low_after": next(iter(lows_after), None),
        "lows_before": lows_before,
        "lows_after": lows_after,
        "untold": list(sums.untold),
        "pains_opened": [_name(node, voice) for node in sums.opened],
        "pains_solved": [_name(node, voice) for node in sums.solved],
        "pains_deleted": [_name(node, voice) for node in sums.deleted],
        "fixes": [
            {"status": status, "before": before, "after": after}
            for status, (before, after) in sums.fixes.items()
        ],
        "goals": [
            {**_name(shift.node, voice), "before": shift.before, "after": shift.after}
            for shift in one.goals
        ],
        "validated_before": _write_share(sums.validated_before),
        "validated_after": _write_share(sums.validated_after),
    }


def _write_share(share: Share) -> Data:
    return {"validated": share.validated, "total": share.total}


COMPARISON = Comparison("json", write_json)
