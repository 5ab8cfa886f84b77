"""What the README says of the house is so."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_ROOMS = [one.parent.name for one in _ROOT.glob("rag/*/__init__.py") if one.parent.name != "sample"]


def _house() -> str:
    return (_ROOT / "README.md").read_text(encoding="utf-8").partition("## The house")[2]


def _drawn(top: str) -> str:
    """The drawing of a folder, without what is said in brackets."""
    found = re.search(rf"^{top}/ .*?(?=^\w+/ )", _house(), re.MULTILINE | re.DOTALL)
    assert found
    return re.sub(r"\([^()]*\)", "", found[0])


def _modules(text: str) -> set[str]:
    return set(re.findall(r"\b[a-z_]+\b", text))


def _files(folder: str) -> set[str]:
    return {one.stem for one in (_ROOT / folder).glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("top", ["embeddings", "web", "eval"])
def test_the_drawing_of_the_house_has_every_module(top: str) -> None:
    assert _files(top) <= {*_modules(_drawn(top)), "__main__"}


def test_the_drawing_of_rag_has_its_modules_in_their_rooms_and_no_others() -> None:
    own, *parts = re.split(r"^ {13}(\w+)/", _drawn("rag").removeprefix("rag/"), flags=re.MULTILINE)
    drawn = dict(zip(parts[::2], parts[1::2], strict=True))
    assert _modules(own) == _files("rag")
    assert drawn.keys() - {"sample"} == set(_ROOMS)
    for room in _ROOMS:
        assert _modules(drawn[room]) == _files(f"rag/{room}")


def test_each_test_file_bears_the_name_of_what_it_tests() -> None:
    modules = {one.stem for top in ("rag", "web") for one in (_ROOT / top).rglob("*.py")}
    modules |= set(_ROOMS) | {"web", "eval", "embeddings", "browser"}
    drawn = re.search(r"^ +by behaviour: (.*?);", _house(), re.MULTILINE)
    assert drawn
    behaviours = set(drawn[1].split(", "))
    for path in _ROOT.glob("tests/test_*.py"):
        parts = path.stem.split("_")[1:]
        heads = {"_".join(parts[: i + 1]) for i in range(len(parts))}
        assert heads & (modules | behaviours), path.name


def test_nothing_stands_at_the_top_but_what_the_house_has() -> None:
    git = shutil.which("git")
    if git is None or not (_ROOT / ".git").exists():
        pytest.skip("no checkout")
    kept = subprocess.run([git, "ls-files"], cwd=_ROOT, capture_output=True, text=True, check=True)
    tops = {one.partition("/")[0] for one in kept.stdout.splitlines()}
    rooms = {"rag", "embeddings", "web", "eval", "tests", "docs"}
    locks = {one for one in tops if re.fullmatch(r"requirements(-\w+)?\.lock", one)}
    packaging = {"pyproject.toml", "README.md", "CHANGELOG.md", "LICENSE", "Makefile"}
    assert tops - locks <= rooms | packaging | {".ci", ".gitignore"}
