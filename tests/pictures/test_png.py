"""PNG: its size, its bytes, its letters."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.fonts import FACES
from cjm.formats._format import Picture
from cjm.formats._pictures.pixels import choose_scale
from tests.cli.maps import GOOD, write_maps
from tests.command import RunCjm
from tests.pictures.emoji import build_emoji

FOREIGN = GOOD.replace("Returns", "Returns ไทย 漢字")


def read_size(data: bytes) -> tuple[int, int]:
    assert data[:16] == b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def read_svg_size(data: bytes) -> tuple[float, float]:
    head = data[: data.index(b">")].decode()
    width, height = (head.split(f' {name}="')[1].split('"')[0] for name in ("width", "height"))
    return float(width), float(height)


def test_two_runs_give_the_same_bytes(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    first = run_cjm("render", "-f", "png", "-o", "-")
    assert (first.returncode, first.stderr) == (0, b"")
    assert run_cjm("render", "-f", "png", "-o", "-").stdout == first.stdout


def test_a_picture_is_as_large_as_asked(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    run_cjm("render", "-f", "svg")
    width, height = read_svg_size((run_cjm.folder / "a.svg").read_bytes())
    for flags, scale in (
        ((), 2),
        (("--scale", "0.5"), 0.5),
        (("--width", "600"), 600 / width),
    ):
        done = run_cjm("render", "a.cjm.yaml", *flags, "-f", "png", "-o", "-")
        across, down = read_size(done.stdout)
        assert (across, down) == pytest.approx((width * scale, height * scale), abs=1)


def test_a_large_picture_is_drawn_smaller_and_a_huge_one_refused() -> None:
    assert choose_scale(1000, 800, Picture()) == 2
    assert choose_scale(8000, 8000, Picture()) == 1
    assert choose_scale(1000, 800, Picture(scale=3)) == 3
    assert choose_scale(1000, 800, Picture(width=250)) == 0.25
    for width, height, picture in (
        (20000, 20000, Picture()),
        (100, 90000, Picture()),
        (1000, 1000, Picture(scale=15)),
        (1000, 1000, Picture(width=90000)),
    ):
        with pytest.raises(CjmError, match="more than viewers show") as refused:
            choose_scale(width, height, picture)
        fitting = int((refused.value.hint or "").split("--width ")[1].split()[0])
        assert choose_scale(width, height, Picture(width=fitting)) * width == fitting


def test_scale_and_width_exclude_each_other(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    done = run_cjm("render", "-f", "png", "--scale", "1", "--width", "900")
    assert done.returncode == 2
    assert b"`--scale` and `--width`" in done.stderr


def test_what_no_font_has_is_named(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=FOREIGN)
    font = FACES[0].file
    done = run_cjm("render", "-f", "png", "--scale", "1", "--font", font)
    assert done.returncode == 0
    said = done.stderr.decode()
    assert "no font here has Han letters (字 漢), Thai letters (ท ย ไ)" in said
    assert "this machine" not in said


def test_fonts_of_the_machine_are_told_of(run_cjm: RunCjm) -> None:
    write_maps(run_cjm.folder, a=FOREIGN)
    done = run_cjm("render", "-f", "png", "--scale", "1")
    assert done.returncode == 0
    said = done.stderr.decode()
    assert "Thai letters" in said
    assert "fonts of this machine are used" in said or "no font here has" in said


def test_what_stands_after_a_joined_emoji_is_drawn(run_cjm: RunCjm, tmp_path: Path) -> None:
    build_emoji(tmp_path / "shades.ttf")
    drawn = []
    for end in ("", " iiiiiiiiiiiiiiiiii", " MMMMMMMMMMMMMMMMMM"):
        text = f"cjm: 1\ntitle: A 👩🏽{end}\nstages: [{{name: B}}]\n"
        flags = ("-f", "png", "-o", "-", "--font", tmp_path / "shades.ttf")
        done = run_cjm("render", "-", *flags, stdin=text.encode())
        assert (done.returncode, done.stderr) == (0, b"")
        drawn.append(done.stdout)
    assert len(set(drawn)) == 3


def test_a_font_that_is_none_is_refused(run_cjm: RunCjm, tmp_path: Path) -> None:
    write_maps(run_cjm.folder, a=GOOD)
    file = tmp_path / "no.ttf"
    file.write_text("no")
    done = run_cjm("render", "-f", "png", "--font", file)
    assert done.returncode == 2
    assert b"is no font that can be used" in done.stderr
    assert not (run_cjm.folder / "a.png").exists()


@pytest.mark.parametrize("suffix", ["png", "pdf"])
def test_arrows_and_marks_come_along(run_cjm: RunCjm, suffix: str) -> None:
    text = "cjm: 1\ntitle: A → B ← ↔ ✓ ★ سلام ← خداحافظ\nlang: fa\nstages: [{name: ↑ ▲ ●}]\n"
    done = run_cjm("render", "-", "-f", suffix, "-o", "-", stdin=text.encode())
    assert (done.returncode, done.stderr) == (0, b"")
