"""Files that a map refers to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from cjm.loader import Loaded, load_map

HEAD = "cjm: 1\ntitle: T\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 16
Write = Callable[[str, str | bytes], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: str | bytes) -> Path:
        path = tmp_path / "project" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write_file


def load(path: Path, root: Path) -> Loaded:
    return load_map(path.read_bytes(), name=path.name, file=path, root=root)


def say(loaded: Loaded) -> list[str]:
    return [
        f"{found.file}:{found.place.line}:{found.place.column} [{found.rule}] {found.message}"
        for found in loaded.diagnostics
    ]


def test_a_persona_may_stand_in_a_file_of_its_own(write: Write, tmp_path: Path) -> None:
    write("personas/shopper.persona.yaml", "name: Shopper\nneeds: speed\n")
    path = write("maps/a.cjm.yaml", HEAD + "persona: ../personas/shopper.persona.yaml\n")
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == []
    assert loaded.journey
    assert str(loaded.journey.personas[0].name) == "Shopper"


def test_what_is_wrong_in_a_persona_file_is_told_there(write: Write, tmp_path: Path) -> None:
    write("maps/p.persona.yaml", "name: Shopper\nneed: speed\n")
    path = write("maps/a.cjm.yaml", HEAD + "personas: [p.persona.yaml]\n")
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == []
    assert say(loaded.personas[0]) == ["p.persona.yaml:2:1 [unknown-key] unknown key `need`"]
    assert not loaded.is_whole


def test_the_place_of_a_missing_persona_file_is_its_name(write: Write, tmp_path: Path) -> None:
    path = write("a.cjm.yaml", HEAD + "personas:\n  - name: A\n  - b.persona.yaml\n")
    assert say(load(path, tmp_path / "project")) == [
        "a.cjm.yaml:5:5 [missing-file] there is no file `b.persona.yaml`"
    ]


@pytest.mark.parametrize("reference", ["../../other.cjm.yaml", "/etc/passwd", "link.cjm.yaml"])
def test_no_reference_leaves_the_project(write: Write, tmp_path: Path, reference: str) -> None:
    outside = tmp_path / "other.cjm.yaml"
    outside.write_text(HEAD)
    path = write("maps/a.cjm.yaml", HEAD + f"compare_to: {reference}\n")
    (path.parent / "link.cjm.yaml").symlink_to(outside)
    loaded = load(path, tmp_path / "project")
    assert [found.rule for found in loaded.diagnostics] == ["outside-root"]
    assert loaded.compared is None


@pytest.mark.parametrize("reference", ["maps", "nowhere.cjm.yaml", "https://a.example/b.cjm.yaml"])
def test_a_reference_leads_to_a_regular_file(write: Write, tmp_path: Path, reference: str) -> None:
    path = write("a.cjm.yaml", HEAD + f"compare_to: {reference}\n")
    write("maps/b.cjm.yaml", HEAD)
    loaded = load(path, tmp_path / "project")
    assert [found.rule for found in loaded.diagnostics] == ["missing-file"]


def test_the_compared_map_comes_along(write: Write, tmp_path: Path) -> None:
    write("now.cjm.yaml", HEAD + "stages: [{id: pay, name: Pay}]\n")
    path = write("then.cjm.yaml", HEAD + "type: future-state\ncompare_to: now.cjm.yaml\n")
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == []
    assert loaded.compared
    assert loaded.compared.stages[0].id == "pay"


def test_a_circle_is_told_with_its_chain(write: Write, tmp_path: Path) -> None:
    path = write("a.cjm.yaml", HEAD + "stages: [{name: A, journey: b.cjm.yaml}]\n")
    write("b.cjm.yaml", HEAD + "stages: [{name: B, journey: c.cjm.yaml}]\n")
    write("c.cjm.yaml", HEAD + "stages: [{name: C, steps: [{name: D, journey: a.cjm.yaml}]}]\n")
    assert say(load(path, tmp_path / "project")) == [
        (
            "a.cjm.yaml:3:29 [reference-cycle] the references go round in a circle: "
            "a.cjm.yaml → b.cjm.yaml → c.cjm.yaml → a.cjm.yaml"
        )
    ]


def test_a_map_cannot_be_compared_with_itself(write: Write, tmp_path: Path) -> None:
    path = write("a.cjm.yaml", HEAD + "compare_to: a.cjm.yaml\n")
    assert say(load(path, tmp_path / "project")) == [
        (
            "a.cjm.yaml:3:13 [reference-cycle] the references go round in a circle: "
            "a.cjm.yaml → a.cjm.yaml"
        )
    ]


def test_a_parent_and_the_journey_back_are_no_circle(write: Write, tmp_path: Path) -> None:
    path = write("child.cjm.yaml", HEAD + "parent: whole.cjm.yaml#pay\n")
    write("whole.cjm.yaml", HEAD + "stages: [{id: pay, name: Pay, journey: child.cjm.yaml}]\n")
    assert say(load(path, tmp_path / "project")) == []


def test_the_stage_of_a_parent_is_looked_up(write: Write, tmp_path: Path) -> None:
    path = write("child.cjm.yaml", HEAD + "parent: whole.cjm.yaml#paymnet\n")
    write("whole.cjm.yaml", HEAD + "stages: [{id: payment, name: Pay}]\n")
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == [
        "child.cjm.yaml:3:9 [unknown-reference] `whole.cjm.yaml` has no stage `paymnet`"
    ]
    assert loaded.diagnostics[0].suggestion == "payment"


def test_a_broken_map_can_still_be_referred_to(write: Write, tmp_path: Path) -> None:
    path = write("child.cjm.yaml", HEAD + "parent: whole.cjm.yaml\n")
    write("whole.cjm.yaml", "title: [")
    assert say(load(path, tmp_path / "project")) == []


def test_an_image_is_told_by_its_bytes(write: Write, tmp_path: Path) -> None:
    write("good.svg", PNG)
    write("bad.png", b"<svg onload='x'/>")
    path = write(
        "a.cjm.yaml",
        HEAD + "stages: [{name: A, image: good.svg}, {name: B, image: {src: bad.png}}]\n",
    )
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == [
        "a.cjm.yaml:3:61 [missing-file] `bad.png` is no PNG, JPEG, GIF or WebP image"
    ]
    address = loaded.images["stages", 0, "image", "src"]
    assert address.startswith("data:image/png;base64,iVBORw0KGgo")


def test_a_photo_is_looked_for_beside_the_persona_file(write: Write, tmp_path: Path) -> None:
    write("people/p.png", PNG)
    write("people/p.persona.yaml", "name: P\nphoto: p.png\n")
    path = write("a.cjm.yaml", HEAD + "persona: people/p.persona.yaml\n")
    loaded = load(path, tmp_path / "project")
    assert say(loaded) == []
    assert ("personas", 0, "photo") in loaded.images


def test_without_a_file_nothing_is_looked_for() -> None:
    loaded = load_map((HEAD + "compare_to: b.cjm.yaml\n").encode(), name="map")
    assert say(loaded) == []


def test_what_is_checked_may_lead_where_its_file_does_not(write: Write, tmp_path: Path) -> None:
    path = write("a.cjm.yaml", HEAD)
    write("b.cjm.yaml", HEAD + "parent: a.cjm.yaml\n")
    text = HEAD + "parent: b.cjm.yaml\n"
    loaded = load_map(text.encode(), name="a.cjm.yaml", file=path, root=tmp_path / "project")
    assert say(loaded) == [
        (
            "a.cjm.yaml:3:9 [reference-cycle] the references go round in a circle: "
            "a.cjm.yaml → b.cjm.yaml → a.cjm.yaml"
        )
    ]
