"""What decides how a record's text is read and cut: this code and the libraries it leans on.

Goes out: one name for all of it, which a library keeps with what it made, so that another version
never serves what it would itself have made otherwise. Does not know: what is made.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent.parent
_CODE = (
    "reading", "countries", "english", "holdings/facts", "holdings/glossary", "holdings/passages",
    "records", "sentences", "words",
)  # fmt: skip
_LIBRARIES = (
    "countryguess", "countryinfo", "pycountry", "pyspellchecker", "rapidfuzz", "regex", "sentencex",
    "PyStemmer",
)  # fmt: skip


@cache
def recipe() -> str:
    """A name for the code and the libraries' versions, 16 hexadecimal digits."""
    digest = hashlib.sha256()
    for name in _CODE:
        for file in sorted([*_HERE.glob(f"{name}.py"), *_HERE.glob(f"{name}/*.py")]):
            digest.update(file.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name} {version(name)}".encode())
    return digest.hexdigest()[:16]
