"""A reference leads where the system says it leads, however often and from wherever it is asked."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from types import FrameType

import pytest

from cjm.cache.contents import Contents
from cjm.cache.digests import digest
from cjm.files.lookout import Lookout
from cjm.files.references import Sight, describe_content, describe_target, resolve_reference

REFERENCES = [
    "a.cjm.yaml",
    "./a.cjm.yaml",
    "../maps/a.cjm.yaml",
    "a.cjm.yaml/",
    "inner//b.cjm.yaml",
    "inner/../a.cjm.yaml",
    "linked/b.cjm.yaml",
    "linked/../a.cjm.yaml",
    "link.cjm.yaml",
    "away.cjm.yaml",
    "round.cjm.yaml",
    "dangling.cjm.yaml",
    "../../away/out.cjm.yaml",
    "inner",
    "..",
    ".",
    "",
    "A.cjm.yaml",
    "aa.cjm.yaml",
    "none.cjm.yaml",
    "x" * 300,
    "a\0b",
    "https://example.org/a.cjm.yaml",
    "a.cjm.yaml/inner",
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    for folder in (root / "maps" / "inner", root / "other", tmp_path / "away"):
        folder.mkdir(parents=True)
    for file in ("project/maps/a", "project/maps/inner/b", "project/other/b", "away/out"):
        (tmp_path / f"{file}.cjm.yaml").write_text(file)
    maps = root / "maps"
    (maps / "linked").symlink_to(root / "other")
    (maps / "link.cjm.yaml").symlink_to("inner/b.cjm.yaml")
    (maps / "away.cjm.yaml").symlink_to(tmp_path / "away" / "out.cjm.yaml")
    (maps / "round.cjm.yaml").symlink_to("round.cjm.yaml")
    (maps / "dangling.cjm.yaml").symlink_to("nowhere.cjm.yaml")
    return root


def test_a_reference_leads_where_the_system_says(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(root / "maps")
    lookout = Lookout()
    (root.parent / "way").symlink_to(root)
    for folder in (root / "maps", root / "maps" / "linked", Path(), root.parent / "way" / "maps"):
        references = [*REFERENCES, str(root / "maps" / "a.cjm.yaml")]
        for reference in references * 2:
            expected = resolve_reference(reference, folder, root)
            assert lookout.resolve(reference, folder / "m.cjm.yaml", root) == expected
            seen = Sight("", reference, describe_target(expected, root))
            assert lookout.confirm([seen], str(folder / "m.cjm.yaml"), root)
            other = seen._replace(found=f"{seen.found}x")
            assert not lookout.confirm([other], str(folder / "m.cjm.yaml"), root)


def test_a_content_is_held_against_what_was_seen(root: Path) -> None:
    raw = (root / "maps" / "a.cjm.yaml").read_bytes()
    known = Contents()
    known.note(str(root / "maps" / "a.cjm.yaml"), digest(b"as it was read"))
    for lookout, there in ((Lookout(), raw), (Lookout(known), b"as it was read")):
        for content in (there, b"another", None):
            seen = Sight(None, "maps/a.cjm.yaml", describe_content(content), 99)
            assert lookout.confirm([seen], "m.cjm.yaml", root) == (content is there)
    large = Sight(None, "maps/a.cjm.yaml", describe_content(None), len(raw) - 1)
    gone = Sight(None, "maps/none.cjm.yaml", describe_content(None), 99)
    assert Lookout().confirm([large, gone], "m.cjm.yaml", root)


def test_what_many_maps_refer_to_is_looked_up_once(root: Path) -> None:
    """A thousand maps of a folder that name the same files ask the system as often as one."""
    seen = [
        Sight("", "inner/b.cjm.yaml", "maps/inner/b.cjm.yaml"),
        Sight(None, "maps/inner/b.cjm.yaml", describe_content(b"project/maps/inner/b"), 99),
        Sight("maps/inner/b.cjm.yaml", "../a.cjm.yaml", "maps/a.cjm.yaml"),
    ]
    asked = {number: count_questions(root, seen, number) for number in (1, 1_000)}
    assert asked[1]["lstat"] > 0
    assert asked[1] == asked[1_000]


def count_questions(root: Path, seen: list[Sight], maps: int) -> Counter[str]:
    asked: Counter[str] = Counter()

    def see(_: FrameType, event: str, function: object) -> None:
        if event == "c_call":
            asked[getattr(function, "__name__", "")] += 1

    lookout = Lookout()
    sys.setprofile(see)
    try:
        for number in range(maps):
            assert lookout.confirm(seen, str(root / "maps" / f"m{number}.cjm.yaml"), root)
    finally:
        sys.setprofile(None)
    return Counter({name: asked[name] for name in ("lstat", "stat", "open", "read", "readlink")})
