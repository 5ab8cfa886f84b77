"""What the README says of the house is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent


_ROOMS = [one.parent.relative_to(_ROOT) for one in _ROOT.glob("rag/*/__init__.py")]


@pytest.mark.parametrize("package", ["rag", *map(str, _ROOMS), "embeddings", "web", "eval"])
def test_the_drawing_of_the_house_has_every_room(package: str) -> None:
    _, _, text = (_ROOT / "README.md").read_text(encoding="utf-8").partition("## The house")
    top = package.partition("/")[0]
    drawn = re.search(rf"^{top}/ .*?(?=^\w+/ )", text, re.MULTILINE | re.DOTALL)
    assert drawn
    named = set(re.findall(r"\b[a-z_]+\b", re.sub(r"\([^()]*\)", "", drawn[0])))
    rooms = {one.stem for one in (_ROOT / package).glob("*.py")} - {"__init__"}
    assert rooms <= {*named, "__main__"}
