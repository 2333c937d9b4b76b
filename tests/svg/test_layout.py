"""Nothing overlaps, nothing sticks out, the curve goes through the middle of its columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from cjm.layout.markers import FACE, LOWEST_FACE
from cjm.layout.page import MARGIN
from cjm.layout.raster import measure_raster
from cjm.layout.scene import Icon, Image, Inset, Item, Line, Path, Rect, Scene, Text
from cjm.themes import Palette, load_theme
from cjm.view import Direction, MapView
from tests.svg.maps import VIEWS, wide
from tests.svg.reading import TextBox, list_items, list_text_boxes, scene_of
from tests.views import behin_sms, checkout, long_map

SIZES = {FACE, LOWEST_FACE}
Colour = tuple[float, float, float]
each_view = pytest.mark.parametrize("make", VIEWS.values(), ids=VIEWS.keys())


@each_view
def test_no_two_lines_of_text_overlap(make: Callable[[], MapView]) -> None:
    boxes = sorted(list_text_boxes(scene_of(make())), key=lambda box: box.top)
    clashes: list[tuple[str, str]] = []
    open_boxes: list[TextBox] = []
    for box in boxes:
        open_boxes = [other for other in open_boxes if other.bottom > box.top]
        clashes += [(box.text, other.text) for other in open_boxes if box.overlaps(other)]
        open_boxes.append(box)
    assert clashes == []


@each_view
def test_no_text_sticks_out_of_the_ground_it_stands_on(make: Callable[[], MapView]) -> None:
    scene = scene_of(make())
    grounds = [
        item for item in list_items(scene.items) if isinstance(item, Rect) and item.width > 20
    ]
    for box in list_text_boxes(scene):
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        for ground in grounds:
            right, bottom = ground.x + ground.width, ground.y + ground.height
            if ground.x < x < right and ground.y < y < bottom:
                assert ground.x <= box.left + 0.01, box.text
                assert box.right <= right + 0.01, box.text
                assert ground.y <= box.top + 0.01, box.text
                assert box.bottom <= bottom + 0.01, box.text


@each_view
def test_text_stands_out_from_its_ground(make: Callable[[], MapView]) -> None:
    scene, palette = scene_of(make()), load_theme("plain").light
    grounds: list[Rect] = []
    faint: set[str] = set()
    for item in list_items(scene.items):
        if isinstance(item, Rect) and item.ink.fill:
            grounds.append(item)
        elif isinstance(item, Text):
            ground = _mix_grounds(grounds, item, palette)
            if _contrast(_read_colour(palette[item.colour]), ground) < 4.5:
                faint.add(f"{item.colour} {item.lines[0].text}")
    assert faint == set()


def _mix_grounds(grounds: Sequence[Rect], text: Text, palette: Palette) -> Colour:
    """What lies below the beginning of a text; tints let through what is below them."""
    width = text.lines[0].width
    x = text.x + {"start": 1.0, "middle": 0.0, "end": -1.0}[text.anchor] * min(2, width)
    mixed = (1.0, 1.0, 1.0)
    for ground in grounds:
        beside = ground.x <= x <= ground.x + ground.width
        if beside and ground.y <= text.y <= ground.y + ground.height and ground.ink.fill:
            red, green, blue = _read_colour(palette[ground.ink.fill])
            share = ground.ink.opacity
            mixed = (
                red * share + mixed[0] * (1 - share),
                green * share + mixed[1] * (1 - share),
                blue * share + mixed[2] * (1 - share),
            )
    return mixed


def _read_colour(colour: str) -> Colour:
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return red, green, blue


def _contrast(one: Colour, other: Colour) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@each_view
def test_everything_lies_inside_the_picture(make: Callable[[], MapView]) -> None:
    scene = scene_of(make())
    for item in list_items(scene.items):
        left, top, right, bottom = _bounds(item)
        assert left >= -0.01, item
        assert top >= -0.01, item
        assert right <= scene.width + 0.01, item
        assert bottom <= scene.height + 0.01, item


def _bounds(item: Item) -> tuple[float, float, float, float]:
    match item:
        case Rect(x, y, width, height) | Image(_, _, x, y, width, height):
            return x, y, x + width, y + height
        case Line(x1, y1, x2, y2):
            return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
        case Icon(_, x, y, size):
            return x, y, x + size, y + size
        case Text():
            shares = {"start": 0.0, "middle": 0.5, "end": 1.0}
            widest = max(line.width for line in item.lines)
            left = item.x - shares[item.anchor] * widest
            bottom = item.y + item.leading * (len(item.lines) - 1)
            return left, item.y - item.size, left + widest, bottom
        case Path(_, x, y):
            return x, y, x, y
        case Inset(_, x, y, width, height):
            return x, y, x + width, y + height
        case _:
            raise AssertionError(item)


def _face_centres(scene: Scene) -> list[float]:
    faces = [
        item for item in list_items(scene.items) if isinstance(item, Icon) and item.size in SIZES
    ]
    return sorted({face.x + face.size / 2 for face in faces})


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("make", [behin_sms, checkout, lambda: wide(30)])
def test_faces_stand_in_the_middle_of_their_columns(
    make: Callable[[], MapView], direction: Direction
) -> None:
    view = make()._replace(direction=direction)
    assert view.curve
    scene = scene_of(view)
    raster = measure_raster(view, 960)
    middles = [
        MARGIN + raster.label + (raster.edges[p.first] + raster.edges[p.first + p.span]) / 2
        for p in view.curve.series[0].points
    ]
    if direction == "rtl":
        middles = [scene.width - middle for middle in middles]
    assert _face_centres(scene) == pytest.approx(sorted(middles))


def test_the_first_stage_stands_at_the_reading_start() -> None:
    def place(direction: Direction, text: str) -> float:
        boxes = list_text_boxes(scene_of(long_map()._replace(direction=direction)))
        return next(box.left for box in boxes if box.text == text)

    assert place("ltr", "Notice a leak") < place("ltr", "Recommend")
    assert place("rtl", "Notice a leak") > place("rtl", "Recommend")
    assert place("rtl", "Emotions") > place("rtl", "Notice a leak")


def test_a_mirrored_map_has_the_same_size_and_the_same_lines() -> None:
    there, back = scene_of(long_map()), scene_of(long_map()._replace(direction="rtl"))
    assert (there.width, there.height) == (back.width, back.height)
    lines = [[box.text for box in list_text_boxes(scene)] for scene in (there, back)]
    assert lines[0] == lines[1]


def test_icons_are_not_mirrored_but_stand_at_the_other_side() -> None:
    there, back = scene_of(checkout()), scene_of(checkout()._replace(direction="rtl"))
    icons = [[i for i in list_items(s.items) if isinstance(i, Icon)] for s in (there, back)]
    for one, other in zip(*icons, strict=True):
        assert one.data == other.data
        assert other.x == pytest.approx(there.width - one.x - one.size)
