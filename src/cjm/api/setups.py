"""The files that make build servers and pre-commit check the maps of a project, and git tell them
apart.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

from cjm import __version__
from cjm.api.wiring import write_attributes
from cjm.errors import CjmError
from cjm.likeness import nearest
from cjm.values import NamedTuple

_FOLDER = Path(__file__).parent / "starter" / "ci"


class Setup(NamedTuple):
    """A file of a project, by its path in it; `to_add` is what to add by hand to one that is there
    already, empty where its being there is all that matters.
    """

    path: Path
    text: str
    to_add: str = ""


# By server: each file of it, its template, and whether it is shared with what else is built.
_SERVERS: Mapping[str, Sequence[tuple[str, str, bool]]] = {
    "github": ((".github/workflows/maps.yml", "github.yml", False),),
    "gitlab": (
        (".gitlab/maps.yml", "gitlab.yml", False),
        (".gitlab-ci.yml", "gitlab-include.yml", True),
    ),
    "azure": (
        (".azure/maps.yml", "azure.yml", False),
        ("azure-pipelines.yml", "azure-include.yml", True),
    ),
}
_SETTINGS = r"(^|/)cjm\.toml$"
_HOOKS = (".pre-commit-config.yaml", "hooks.yml", True)


def list_setups(
    servers: Sequence[str], *, with_hooks: bool, with_attributes: bool, in_pyproject: bool = False
) -> list[Setup]:
    """The files for these servers, for pre-commit and for git; `in_pyproject` is where settings
    stand that hooks look at. Raises CjmError for an unknown server.
    """
    for name in servers:
        if name not in _SERVERS:
            meant = nearest(name, _SERVERS)
            hint = f"did you mean `{meant}`? " if meant else ""
            known = ", ".join(_SERVERS)
            raise CjmError(f"there is no set-up for `{name}`", f"{hint}there is one for {known}")
    wanted = [file for name in dict.fromkeys(servers) for file in _SERVERS[name]]
    setups = [_read(*file) for file in wanted]
    if with_hooks:
        setups.append(_look_at_pyproject(_read(*_HOOKS)) if in_pyproject else _read(*_HOOKS))
    if with_attributes:
        text = write_attributes()
        setups.append(Setup(Path(".gitattributes"), text, text))
    return setups


def _look_at_pyproject(hooks: Setup) -> Setup:
    text = hooks.text.replace(_SETTINGS, _SETTINGS.replace("cjm", "(cjm|pyproject)"))
    return hooks._replace(text=text, to_add=text)


def _read(path: str, template: str, is_shared: bool) -> Setup:
    text = (_FOLDER / template).read_text("utf-8").replace("VERSION", __version__)
    return Setup(Path(path), text, text if is_shared else "")
