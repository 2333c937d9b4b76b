"""A page printed by a browser, with the page's own look."""

from __future__ import annotations

import re

from cjm.errors import CjmError
from cjm.formats._pictures.browser import explain_silence, make_folder, run_browser

_TIME = re.compile(rb"(?<=\(D:)\d{14}(?=[^)]*\))")
_NO_TIME = b"19700101000000"
"""As long as a time is, so that nothing else of the file moves."""


def print_page(page: bytes, name: str) -> bytes:
    """The bytes of a PDF file that shows an HTML page as it is printed, without a time in it.

    Raises CjmError where there is no such browser, or it prints nothing in time.
    """
    with make_folder() as folder:
        source, target = folder / "page.html", folder / "page.pdf"
        source.write_bytes(page)
        flags = ("--no-pdf-header-footer", f"--print-to-pdf={target}", source.as_uri())
        run_browser(name, folder, *flags)
        if not target.is_file():
            raise CjmError(f"`{name}` printed nothing", explain_silence(folder))
        return _TIME.sub(_NO_TIME, target.read_bytes())
