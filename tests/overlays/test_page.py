"""The page of a comparison: one file, whole, with links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cjm.comparisons import Manner
from tests.command import RunCjm
from tests.html.pages import Reader, read_page
from tests.overlays.drawing import draw
from tests.overlays.pairs import PAIRS

OLD = """\
cjm: 1
id: {id}
title: {title}
lang: {lang}
stages: [{{id: pay, name: Pay, emotion: {score}, pain_points: [It is slow]}}]
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("changes")
    return {name: draw(pair, folder / name) for name, pair in PAIRS.items()}


def check(page: str) -> Reader:
    """A page that is well-formed, asks for nothing, and whose links lead to one place each."""
    read = read_page(page)
    ids = [element.attributes["id"] for element in read.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    targets = re.findall(r'href="#([^"]+)"', page)
    assert {target for target in targets if target not in ids} == set()
    for name in ("aria-labelledby", "for"):
        named = [e.attributes[name].split() for e in read.elements if name in e.attributes]
        assert {id for each in named for id in each} <= set(ids)
    assert not re.search(r'src="(?!data:)', page)
    return read


@pytest.mark.parametrize("name", PAIRS)
def test_a_page_is_whole(pages: dict[str, str], name: str) -> None:
    check(pages[name])


@pytest.mark.parametrize("name", PAIRS)
def test_every_change_in_the_list_leads_to_its_place(pages: dict[str, str], name: str) -> None:
    page = pages[name]
    entries = re.findall(r'<li class="entry [^"]*">.*?</li>', page, re.DOTALL)
    linked = [entry for entry in entries if re.search(r'entry-name"[^>]*><a [^>]*href="#', entry)]
    # What stands around the table, as the title of the map, has no place to lead to.
    assert len(linked) >= len(entries) - 8
    assert linked


def test_a_page_needs_no_script_and_admits_no_other(tmp_path: Path) -> None:
    page = draw(PAIRS["persian"], tmp_path, manner=Manner(has_script=False))
    assert "<script" not in page
    assert "script-src" not in page
    check(page)


def test_texts_of_users_are_no_markup(pages: dict[str, str]) -> None:
    page = pages["naughty"]
    read = read_page(page)
    assert not [e for e in read.elements if e.name in {"i", "u"} and e.text]
    assert page.count("<script>") == 1
    assert "&lt;script&gt;alert(" in page
    assert '<ins class="own">italic</ins>' in page


def test_what_is_gone_and_new_is_told_word_by_word(pages: dict[str, str]) -> None:
    assert 'وارد کردن رمز <ins class="own">دوم</ins> پویا' in pages["persian"]
    assert '<del class="own">هر مدل</del>' in pages["persian"]
    assert '<ins class="own">بیشتر مدل‌ها</ins>' in pages["persian"]
    assert (
        'My Friday has become <ins class="own">much</ins> quieter <ins class="own">now</ins>.'
        in pages["english"]
    )


def test_a_page_runs_as_its_map_is_read(pages: dict[str, str]) -> None:
    assert '<html lang="fa" dir="rtl">' in pages["persian"]
    assert '<html lang="en" dir="ltr">' in pages["english"]


def test_a_page_may_be_in_another_language(tmp_path: Path) -> None:
    page = draw(PAIRS["future"], tmp_path, manner=Manner("fa"))
    assert '<html lang="fa" dir="rtl">' in page
    assert "بهتر شد" in page
    check(page)


def test_the_same_versions_give_the_same_bytes(tmp_path: Path) -> None:
    pair = PAIRS["english"]
    assert draw(pair, tmp_path) == draw(pair, tmp_path)


def write(folder: Path, name: str, score: int, lang: str = "en") -> None:
    folder.mkdir(exist_ok=True)
    text = OLD.format(id=name, title=f"Map {name}", lang=lang, score=score)
    (folder / f"{name}.cjm.yaml").write_text(text)


def test_several_maps_stand_in_one_page(run_cjm: RunCjm, tmp_path: Path) -> None:
    write(tmp_path / "old", "a", 1)
    write(tmp_path / "old", "b", 1, "fa")
    write(tmp_path / "old", "gone", 1)
    write(tmp_path / "old", "same", 0)
    write(tmp_path / "new", "a", -1)
    write(tmp_path / "new", "b", 2, "fa")
    write(tmp_path / "new", "fresh", 1)
    write(tmp_path / "new", "same", 0)
    done = run_cjm("diff", "old", "new", "-f", "html", cwd=tmp_path)
    page = done.stdout.decode()
    read = check(page)
    articles = [e for e in read.elements if e.name == "article"]
    assert [e.attributes["dir"] for e in articles] == ["ltr", "rtl", "ltr", "ltr"]
    assert "This map is new." in page
    assert "This map is gone." in page
    assert "Maps without changes: 1" in page
    links = re.findall(r'<li><a href="#(map\d-_map)"', page)
    assert links == [e.attributes["id"] for e in articles]
    # Each direction keeps to its map.
    assert re.search(r'<html lang="en">', page)


def test_nothing_changed(run_cjm: RunCjm, tmp_path: Path) -> None:
    write(tmp_path / "old", "a", 1)
    done = run_cjm("diff", "old/a.cjm.yaml", "old/a.cjm.yaml", "-f", "html", cwd=tmp_path)
    page = done.stdout.decode()
    check(page)
    assert "Nothing changed" in page
    assert "Both versions say the same." in page


@pytest.mark.parametrize(
    ("sides", "says", "code"),
    [(("/dev/null", "a"), "This map is new.", 0), (("a", "/dev/null"), "This map is gone.", 0)],
)
def test_a_map_on_one_side_only(
    run_cjm: RunCjm, tmp_path: Path, sides: tuple[str, str], says: str, code: int
) -> None:
    write(tmp_path, "a", 1)
    named = [side if side == "/dev/null" else f"{side}.cjm.yaml" for side in sides]
    done = run_cjm("diff", *named, "-f", "html", cwd=tmp_path)
    assert done.returncode == code, done.stderr
    page = done.stdout.decode()
    check(page)
    assert says in page
    assert "It is slow" in page


def test_a_map_that_cannot_be_read_is_told(run_cjm: RunCjm, tmp_path: Path) -> None:
    write(tmp_path, "a", 1)
    (tmp_path / "b.cjm.yaml").write_text("cjm: 1\ntitle: [\n")
    done = run_cjm("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "html", cwd=tmp_path)
    assert done.returncode == 1
    page = done.stdout.decode()
    check(page)
    assert "This map cannot be read, so it is not compared." in page
    assert "b.cjm.yaml:" in page


def test_only_what_is_asked_for_is_marked(run_cjm: RunCjm, tmp_path: Path) -> None:
    write(tmp_path, "a", 1)
    text = (tmp_path / "a.cjm.yaml").read_text()
    changed = text.replace("emotion: 1", "emotion: -1").replace("It is slow", "It is very slow")
    (tmp_path / "b.cjm.yaml").write_text(changed)
    flags = ("-f", "html", "--ignore-wording")
    done = run_cjm("diff", "a.cjm.yaml", "b.cjm.yaml", *flags, cwd=tmp_path)
    assert done.stdout.decode().count('<li class="entry') == 1


def test_a_stage_with_one_step_marks_its_own_texts_and_those_of_the_step(
    run_cjm: RunCjm, tmp_path: Path
) -> None:
    text = (
        "cjm: 1\ntitle: Shop\nlang: en\nstages:\n  - id: pay\n    name: Pay\n    owner: Anna\n"
        "    emotion: 1\n    actions: [Waits a long while]\n"
        "    steps: [{id: card, name: Card, emotion: -1, thoughts: [Is it safe]}]\n"
    )
    (tmp_path / "a.cjm.yaml").write_text(text)
    changed = text.replace("Waits a long", "Waits a short").replace("Anna", "Bob")
    changed = changed.replace("Is it safe", "Is it quick").replace("emotion: 1\n", "emotion: 0\n")
    (tmp_path / "b.cjm.yaml").write_text(changed)
    done = run_cjm("diff", "a.cjm.yaml", "b.cjm.yaml", "-f", "html", cwd=tmp_path)
    page = done.stdout.decode()
    check(page)
    # In the list by both of its links, in the table of both in one, and in that of each.
    assert page.count('<ins class="own">short</ins>') == 4
    assert page.count('<ins class="own">quick</ins>') == 4


def test_the_dot_before_a_place_runs_with_the_line(run_cjm: RunCjm, tmp_path: Path) -> None:
    """Within a name that runs the other way it would stand behind it."""
    write(tmp_path, "a", 1)
    write(tmp_path, "b", 1)
    path = tmp_path / "b.cjm.yaml"
    path.write_text(path.read_text("utf-8").replace("It is slow", "It is so slow"), "utf-8")
    done = run_cjm("diff", "a.cjm.yaml", path.name, "-f", "html", "--lang", "fa", cwd=tmp_path)
    assert '<span class="place"><span dir="auto">Pay</span></span>' in done.stdout.decode()
