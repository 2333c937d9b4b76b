"""How much longer a picture takes than its engine alone: `python -m benchmarks.pictures [MAP]`.

Both sides are timed in turns, in CPU time, and each round is compared with itself. The engines are
libraries; each run is one of a process of its own, which begins where everything is imported and
nothing was drawn yet: typst remembers what it laid out before.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import resvg_py
import typst

from cjm.api.draw import DrawJob, Pen
from cjm.api.loading import load
from cjm.api.workspace import Workspace
from cjm.files import find_maps
from cjm.fonts import FACES
from cjm.formats._format import Drawing, load_format
from cjm.formats._pictures import paper, pixels

_ROUNDS = 9
_USUAL = "examples/saas-onboarding.cjm.yaml"
_FONTS = FACES[0].file.parent
_LATE = (paper, pixels)
"""What the formats import at their first drawing."""
_ENGINE_ALONE = """
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg")
"""


def main() -> None:
    """Print a line for each format."""
    path = sys.argv[1] if len(sys.argv) > 1 else _USUAL
    drawing = make_drawing(path)
    svg = load_format("svg").render(drawing).decode()
    with TemporaryDirectory() as folder:
        alone_file = Path(folder, "alone.typ")
        alone_file.write_text(_ENGINE_ALONE, encoding="utf-8")
        compare(drawing, svg, alone_file)


def compare(drawing: Drawing, svg: str, alone_file: Path) -> None:
    """Time each format beside its engine, which gets the same drawing as one picture."""
    engines: dict[str, Callable[[], object]] = {
        "png": lambda: resvg_py.svg_to_bytes(
            svg_string=svg,
            zoom=1,
            skip_system_fonts=True,
            font_files=[str(face.file) for face in FACES],
        ),
        "pdf": lambda: typst.compile(
            str(alone_file),
            sys_inputs={"drawing": svg},
            font_paths=[str(_FONTS)],
            ignore_system_fonts=True,
        ),
    }
    for name, engine in engines.items():
        ours = load_format(name).render
        pairs = [(take(partial(ours, drawing)), take(engine)) for _ in range(_ROUNDS)]
        ratio = statistics.median(one / alone for one, alone in pairs)
        alone = statistics.median(alone for _, alone in pairs)
        print(f"{name}: {ratio:.2f} times its engine alone, which takes {alone * 1000:.0f} ms")


def make_drawing(path: str) -> Drawing:
    """The drawing of a map, as the command makes it."""
    workspace = Workspace()
    (found,) = find_maps((path,))
    home = workspace.find_home(found.place)
    drawing = Pen(DrawJob()).make(load(found, home, workspace.read(found)), home)
    return drawing._replace(picture=drawing.picture._replace(scale=1))


def take(work: Callable[[], object]) -> float:
    """CPU seconds of one run, as the first of a process."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        start = time.process_time()
        work()
        os.write(writer, str(time.process_time() - start).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as said:
        seconds = said.read()
    if os.waitpid(child, 0)[1] != 0:
        sys.exit("a run failed")
    return float(seconds)


if __name__ == "__main__":
    main()
