"""The public suites of YAML and JSON: nothing crashes, hangs or means something else than it says.

How many right cases are refused (tags, several documents, directives, keys that are no texts: a
map holds none of them) is counted too, so that a release of PyYAML that reads otherwise is noticed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cjm.source.document import Data
from tests.command import RunCjm
from tests.invariants import find_breaches
from tests.suites.fetching import Packages, YamlCase
from tests.suites.reading import Reading, Said, read_all

pytestmark = pytest.mark.network


def _names(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Wrong by the letter of YAML 1.2, and read by libyaml or by both parsers all the same.
READ_THOUGH_WRONG = _names("9C9N 9JBA CVW2 DK95/1 G5U8 QB6E S98Z SU5Z YJV2")
READ_BY_LIBYAML = _names("MUS6/0 X4QW Y79Y/3")
# Question marks, tabs and colons where YAML 1.1 read them otherwise.
MEANS_SOMETHING_ELSE = _names("652Z HM87/1 L24T/1 Y2GN")
# JSON that no map can hold: a key twice, NUL, halves of characters, DEL, separators of lines.
JSON_REFUSED = _names("""
    y_object_duplicated_key y_object_duplicated_key_and_value y_object_escaped_null_in_key
    y_string_null_escape y_string_nonCharacterInUTF-8_U+FFFF y_string_u+2028_line_sep
    y_string_u+2029_par_sep y_string_unescaped_char_delete y_string_with_del_character
    """)


# An anchor may be given twice; a byte that is no UTF-8 has been replaced.
PYYAML_READ = _names("""
    duplicate-anchor-1.loader-error duplicate-anchor-2.loader-error invalid-utf8-byte.loader-error
    """)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Packages:
    packages = Packages(tmp_path_factory.mktemp("packages"))
    packages.fetch()
    return packages


def is_same(data: Data, meant: object) -> bool:
    """Whether data is what JSON says; scalars other than texts are kept as written."""
    if isinstance(meant, dict):
        return (
            isinstance(data, dict)
            and data.keys() == meant.keys()
            and all(is_same(data[key], value) for key, value in meant.items())
        )
    if isinstance(meant, list):
        return isinstance(data, list) and len(data) == len(meant) and all(map(is_same, data, meant))
    return data == meant if isinstance(meant, str) else data is None or isinstance(data, str)


def check_findings(texts: list[str], readings: list[Reading]) -> None:
    """A text that a parser refuses is a `syntax` finding, or one for a key that is there twice."""
    for text, reading in zip(texts, readings, strict=True):
        assert reading.rules, text
        if reading.fast.trouble:
            assert {"syntax", "duplicate-key"} & set(reading.rules), (text, reading)


@pytest.fixture(scope="module")
def yaml_readings(packages: Packages) -> list[tuple[YamlCase, Reading]]:
    cases = packages.list_yaml_cases()
    assert len(cases) == 402
    texts = [case.yaml for case in cases]
    readings = read_all(texts)
    check_findings(texts, readings)
    return list(zip(cases, readings, strict=True))


@pytest.mark.parametrize(
    ("parser", "lenient", "refused"),
    [("fast", READ_THOUGH_WRONG | READ_BY_LIBYAML, 93), ("pure", READ_THOUGH_WRONG, 101)],
)
def test_yaml_is_read_or_refused_as_its_suite_says(
    parser: str,
    lenient: frozenset[str],
    refused: int,
    yaml_readings: list[tuple[YamlCase, Reading]],
) -> None:
    said = [(case, choose(reading, parser)) for case, reading in yaml_readings]
    assert {case.id for case, one in said if case.is_wrong and not one.trouble} == lenient
    assert sum(not case.is_wrong and one.trouble is not None for case, one in said) == refused
    meant = [(case, one) for case, one in said if case.json and not case.is_wrong]
    differing = {
        case.id
        for case, one in meant
        if not one.trouble and not is_same(one.data, read_json(case.json))
    }
    assert differing == MEANS_SOMETHING_ELSE


def test_json_is_yaml(packages: Packages) -> None:
    cases = packages.list_json_cases()
    assert len(cases) > 300
    texts = [case.input for case in cases]
    readings = read_all(texts)
    check_findings(texts, readings)
    right = [
        (case, reading)
        for case, reading in zip(cases, readings, strict=True)
        if case.name.startswith("y_")
    ]
    for parser in ("fast", "pure"):
        said = [(case, choose(reading, parser)) for case, reading in right]
        refused = {case.name.removesuffix(".json") for case, one in said if one.trouble}
        assert refused == JSON_REFUSED
        for case, one in said:
            assert one.trouble or is_same(one.data, json.loads(case.input)), case


def test_files_of_pyyaml_are_read_or_refused(packages: Packages) -> None:
    files = packages.list_pyyaml_files()
    assert len(files) > 500
    texts = [raw.decode("utf-8", "replace") for raw in files.values()]
    readings = read_all(texts)
    check_findings(texts, readings)
    read = {
        name
        for name, reading in zip(files, readings, strict=True)
        if name.endswith(".loader-error") and reading.fast.trouble is None
    }
    assert read == PYYAML_READ


def test_naughty_texts_are_no_trouble_to_the_reader(packages: Packages) -> None:
    texts = packages.list_naughty_texts()
    assert len(texts) > 400
    readings = read_all([f"cjm: 1\ntitle: {text}\nstages: []\n" for text in texts])
    assert all(reading.rules for reading in readings)


@pytest.fixture(scope="module")
def files(packages: Packages, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All texts as maps: as they are, and below a key of a map."""
    folder = tmp_path_factory.mktemp("texts")
    texts = [case.yaml for case in packages.list_yaml_cases()]
    texts += [case.input for case in packages.list_json_cases()]
    raw = [text.encode("utf-8", "surrogatepass") for text in texts]
    raw += packages.list_pyyaml_files().values()
    head = b"cjm: 1\ntitle: t\nx-a:\n  "
    raw += [head + each.replace(b"\n", b"\n  ") + b"\n" for each in raw]
    raw += [f"cjm: 1\ntitle: {text}\n".encode() for text in packages.list_naughty_texts()]
    for number, each in enumerate(raw):
        (folder / f"{number}.cjm.yaml").write_bytes(each)
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        ("validate", "--no-cache", "--unsafe-fixes", "--diff"),
        ("fmt", "--diff", "--add-ids"),
        ("render", "-f", "md", "-o", "out/"),
        ("stats",),
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_command_is_harmed_by_any_text(
    arguments: tuple[str, ...], files: Path, run_cjm: RunCjm
) -> None:
    done = run_cjm(*arguments, str(files), timeout=300)
    # What a file says is said of thousands, and diffs keep the ends of lines as they are.
    unlike = ("bytes of output", "raw '\\r'")
    assert [each for each in find_breaches(done) if not each.endswith(unlike)] == []
    assert done.returncode == 1


def choose(reading: Reading, parser: str) -> Said:
    return reading.fast if parser == "fast" else reading.pure


def read_json(text: str | None) -> object:
    """The value, or the first of several."""
    return json.JSONDecoder().raw_decode((text or "").lstrip())[0]
