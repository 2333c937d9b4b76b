"""Pain points that fixes and opportunities still name, though they were taken out."""

from __future__ import annotations

from cjm.explain.words import says_nothing_yet
from cjm.likeness import nearest
from cjm.rules._references import Namespace, list_unknown_pains
from cjm.rules._rule import Context


def is_pain_gone(context: Context) -> bool:
    """Whether something names a pain point that is not in the map, nor called otherwise there.
    Whatever it explained, it does so no more: that it is unknown says it all.
    """
    names = Namespace(context)
    called = frozenset(context.ids.by_path.values())
    return any(
        one.word not in called
        and not says_nothing_yet(one.word)
        and nearest(one.word, names.pains) is None
        for one in list_unknown_pains(context, names)
    )
