"""A drawing on a sheet of paper, by typst."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from html import escape
from importlib.util import find_spec
from pathlib import Path

from cjm.errors import CjmError
from cjm.fonts import FACES, FAMILY
from cjm.formats._format import Drawing
from cjm.formats._pictures.letters import dress, find_foreign, flatten_emoji
from cjm.formats._pictures.papers import PAPERS
from cjm.formats._pictures.sheet import Area, Parts, describe_inset, part_scene
from cjm.formats._pictures.typefaces import Typefaces, choose_typefaces
from cjm.formats._scene import write_scene
from cjm.layout.scene import Scene
from cjm.values import NamedTuple

_TEMPLATE = Path(__file__).with_name("sheet.typ")
_FOLDER = FACES[0].file.parent
_LONGEST = 14_400.0
"""Points of a side; readers of PDF go no further."""
_PIXEL = 0.75
"""Points of a pixel."""
_FINE_PRINT = 12.0 * 0.45
"""Below so many points, text of the usual small size is hard to read on paper."""
_SMALL = 12.0
_EASY = 0.55
"""Points of a pixel on paper that several sheets share."""
_MM = 72 / 25.4


class _Place(NamedTuple):
    """Where the drawing stands on its sheet: points of a pixel, the sheet in pixels, the corner."""

    unit: float
    width: float
    height: float
    x: float
    y: float


def draw_paper(scenes: Sequence[Scene], drawing: Drawing) -> bytes:
    """The bytes of a PDF file with a page for each scene, as large as the scene or as the paper
    asked for.

    Raises CjmError where typst is not installed, or a page would be larger than readers show.
    """
    if find_spec("typst") is None:
        raise CjmError(
            "drawing PDF needs journeymaps[pdf]", "pip install 'journeymaps[pdf]' brings it"
        )
    import typst

    places = [_choose_place(scene, drawing.picture.paper, drawing.tell) for scene in scenes]
    parts = [part_scene(scene, drawing.theme.light) for scene in scenes]
    insets = {
        f"inset-{number}-{place}": inset._replace(svg=flatten_emoji(inset.svg))
        for number, part in enumerate(parts)
        for place, inset in enumerate(part.insets)
    }
    texts = "".join(line for part in parts for piece in part.pieces for line in piece.lines)
    drawn = "".join(inset.svg for inset in insets.values())
    foreign = find_foreign(flatten_emoji(f"<text>{escape(texts)}</text>{drawn}"))
    typefaces = choose_typefaces(foreign, scenes[0].lang, drawing.picture.fonts, drawing.tell)
    composing = find_foreign(f"<text>{escape(texts)}</text>") - foreign
    if not all(map(typefaces.draws, composing)):
        # A sign whose shade no font has would not be drawn at all.
        parts = [part.rewrite(flatten_emoji) for part in parts]
    sheet = {
        **_describe(scenes[0]),
        "ground": drawing.theme.light["page"],
        "fonts": [FAMILY, *_list_families(typefaces)],
        "falls_back": typefaces.has_system,
        "pages": [
            _describe_page(number, scene, part, place)
            for number, (scene, part, place) in enumerate(zip(scenes, parts, places, strict=True))
        ],
    }
    folders = dict.fromkeys([_FOLDER, *(Path(file).parent for file in drawing.picture.fonts)])
    return typst.compile(
        str(_TEMPLATE),
        sys_inputs={
            "sheet": json.dumps(sheet, ensure_ascii=False),
            **{
                f"shapes-{number}": write_scene(part.shapes, drawing.theme.light)
                for number, part in enumerate(parts)
            },
            **{name: dress(inset.svg, typefaces) for name, inset in insets.items()},
        },
        font_paths=[str(folder) for folder in folders],
        ignore_system_fonts=not typefaces.has_system,
    )


def _describe_page(number: int, scene: Scene, parts: Parts, place: _Place) -> dict[str, object]:
    """What stands on a page, for the template."""
    x, y = place.x, place.y
    return {
        "unit": place.unit,
        "width": place.width,
        "height": place.height,
        "texts": [piece._replace(x=piece.x + x, y=piece.y + y)._asdict() for piece in parts.pieces],
        "shapes": Area(f"shapes-{number}", x, y, scene.width, scene.height)._asdict(),
        "pictures": [
            Area(
                f"inset-{number}-{at}",
                one.x + x,
                one.y + y,
                one.width,
                one.height,
                describe_inset(one),
            )._asdict()
            for at, one in enumerate(parts.insets)
        ],
    }


def choose_sheet(scene: Scene, paper: str) -> tuple[float, float] | None:
    """The size in pixels of sheets to part a drawing among, across; None where it is easy to read
    on one.
    """
    short, long = (side * _MM for side in PAPERS[paper])
    fits = max(
        min(width / scene.width, height / scene.height)
        for width, height in ((short, long), (long, short))
    )
    return None if _SMALL * fits >= _FINE_PRINT else (long / _EASY, short / _EASY)


def _describe(scene: Scene) -> Mapping[str, str | None]:
    """What the file says of itself."""
    lang, _, region = scene.lang.partition("-")
    return {
        "title": scene.title,
        "description": "; ".join(scene.description),
        "lang": lang.lower() if len(lang) in {2, 3} else "en",
        "region": region if len(region) == 2 else None,
    }


def _choose_place(scene: Scene, paper: str | None, tell: Callable[[str], None]) -> _Place:
    """A sheet as large as the drawing, or the paper turned so that the drawing is largest on it."""
    if paper is None:
        if max(scene.width, scene.height) * _PIXEL > _LONGEST:
            size = f"{scene.width * _PIXEL:.0f} × {scene.height * _PIXEL:.0f}"
            raise CjmError(
                f"the page would be {size} points large, and PDF ends at {_LONGEST:,.0f}",
                "choose a paper with --paper, or draw the map as html or svg",
            )
        return _Place(_PIXEL, scene.width, scene.height, 0, 0)
    short, long = (side * _MM for side in PAPERS[paper])
    width, height = max(
        ((short, long), (long, short)),
        key=lambda size: min(size[0] / scene.width, size[1] / scene.height),
    )
    unit = min(width / scene.width, height / scene.height)
    if _SMALL * unit < _FINE_PRINT:
        tell(
            f"on {paper.upper()} the small text is {_SMALL * unit:.1f} points high; "
            "take a larger paper, or choose some of the stages or lanes"
        )
    across, down = width / unit, height / unit
    return _Place(unit, across, down, (across - scene.width) / 2, (down - scene.height) / 2)


def _list_families(typefaces: Typefaces) -> Iterable[str]:
    """The families of all letters that need another one, each once."""
    return dict.fromkeys(name for names in typefaces.families.values() for name in names)
