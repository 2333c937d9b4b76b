"""Reads and writes the configuration of one repository, never that of the machine or the user."""

from __future__ import annotations

from cjm.git.repository import Repository
from cjm.git.running import GitError, run_git


def read_config(repository: Repository, key: str) -> str | None:
    """The value of `key` in the repository's own configuration; the last one of several."""
    try:
        answer = run_git(repository.top, "config", "--local", "--null", "--get", key)
    except GitError as error:
        if error.said:
            raise
        return None
    return answer.decode("utf-8", "replace").removesuffix("\0")


def write_config(repository: Repository, key: str, value: str) -> None:
    """Set `key` in the repository's own configuration."""
    run_git(repository.top, "config", "--local", key, value)


def drop_config(repository: Repository, key: str) -> None:
    """Take `key` out, and its section where that is empty then."""
    run_git(repository.top, "config", "--local", "--unset-all", key)
    section = key.rpartition(".")[0]
    try:
        run_git(repository.top, "config", "--local", "--get-regexp", f"^{_escape(section)}[.]")
    except GitError as error:
        if error.said:
            raise
        _drop_section(repository, section)


def _drop_section(repository: Repository, section: str) -> None:
    """Take out the head of an empty section, which git leaves where comments stand below it."""
    try:
        run_git(repository.top, "config", "--local", "--remove-section", section)
    except GitError as error:
        if "no such section" not in error.said.lower():
            raise


def _escape(section: str) -> str:
    return section.replace(".", "[.]")
