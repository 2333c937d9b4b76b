"""The command `cjm`: answers `--version` before anything is imported, and hands on the rest."""

import sys

from cjm import __version__


def main() -> int:
    """Run the command line and give its exit code; 130 where it was stopped from the keyboard."""
    try:
        return _run(sys.argv[1:])
    except KeyboardInterrupt:
        return 130


def _run(arguments: list[str]) -> int:
    if arguments == ["--version"] and _say_version():
        return 0
    if arguments[:1] == ["validate"]:
        from cjm.cli.again import repeat

        code = repeat(arguments[1:])
        if code is not None:
            return code
    import gc
    import os

    # Most of a short run is the import of pydantic and the building of models: nothing of it can
    # be collected, and a third of its time went into looking.
    gc.disable()
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    _leave_plugins_out()
    from cjm.cli.run import run

    code = run(arguments)
    # Nor is there anything to look for at the end.
    gc.freeze()
    return code


def _leave_plugins_out() -> None:
    """Keep pydantic from looking for plugins of its own, of which there are none here.

    Even switched off, its search imports `importlib.metadata` and with it e-mail, sockets and
    archives: a tenth of a short run. Should the module move one day, the search is merely back.
    """
    from types import ModuleType

    loader = ModuleType("pydantic.plugin._loader")
    vars(loader)["get_plugins"] = tuple
    sys.modules[loader.__name__] = loader


def _say_version() -> bool:
    """Whether the version could be said; if not, the command line tries, and tells why not."""
    import os

    try:
        # Python offers again at its end what a stream holds that could not be written.
        os.write(1, f"cjm {__version__}\n".encode())
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(main())
