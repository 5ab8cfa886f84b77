"""Texts to unit vectors, by sentence-transformers or by the same model exported to ONNX.

Comes in: a Model and texts. Goes out: float32 arrays (texts, dimensions), rows of length 1.
Does not know: what the texts are. Both encoders give the same vectors to five decimals; ONNX is
faster and starts without torch (docs/decisions/0003).
"""

from __future__ import annotations

import os
import tempfile
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.errors import ModelError
from embeddings.model import Model, sha256_of

Vectors = NDArray[np.float32]
_BATCH = 32
_LONGEST = 256  # tokens; what all-MiniLM-L6-v2 was made for (its tokenizer.json says 128)
_HASH = ".sha256"  # beside an export: what it must hash to
_ALIKE = 1e-4  # largest difference allowed between the two encoders' vectors


class Encoder(Protocol):
    """What turns texts into vectors."""

    model: Model
    dimensions: int

    def encode(self, texts: Sequence[str], done: Callable[[int], None] | None = None) -> Vectors:
        """(texts, dimensions) float32, unit rows; ``done`` hears of each batch's size."""
        ...


class TorchEncoder:
    """The model run by sentence-transformers; torch is imported here and nowhere else."""

    def __init__(self, model: Model, threads: int = 0) -> None:
        os.environ.setdefault("HF_HUB_OFFLINE", "1")  # nothing is ever fetched
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import torch  # noqa: PLC0415 (seconds of import, paid only by those who need it)
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

        disable_progress_bar()
        if threads:
            torch.set_num_threads(threads)
        self.model = model
        self.network = SentenceTransformer(str(model.folder), device="cpu", local_files_only=True)
        self.network.max_seq_length = min(_LONGEST, self.network.max_seq_length or _LONGEST)
        if model.adapter:
            model.adapter.merge(self.network[0].auto_model)
        self.dimensions = int(self.network.get_embedding_dimension() or 0)

    def encode(self, texts: Sequence[str], done: Callable[[int], None] | None = None) -> Vectors:
        """See Encoder."""
        rows = [np.zeros((0, self.dimensions), np.float32)]
        for start in range(0, len(texts), _BATCH * 8):
            batch = list(texts[start : start + _BATCH * 8])
            rows.append(
                self.network.encode(
                    batch, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False
                )
            )
            if done:
                done(len(batch))
        return np.ascontiguousarray(np.concatenate(rows), dtype=np.float32)


class OnnxEncoder:
    """The model run by ONNX Runtime: one thread a call, batches of an ingest side by side."""

    def __init__(self, model: Model, file: Path, threads: int = 0) -> None:
        import onnxruntime  # noqa: PLC0415 (only where it is used)
        from tokenizers import Tokenizer  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3
        try:
            self._session = onnxruntime.InferenceSession(
                str(file), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # onnxruntime raises types of its own, undocumented
            raise ModelError(f"{file} is damaged: {error}; remove it, it is made anew") from error
        self.model = model
        self.dimensions = int(self._session.get_outputs()[0].shape[-1])
        self._inputs = [given.name for given in self._session.get_inputs()]
        self._tokenizer = Tokenizer.from_file(str(model.folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.enable_padding()
        self._workers = threads or os.cpu_count() or 1

    def encode(self, texts: Sequence[str], done: Callable[[int], None] | None = None) -> Vectors:
        """See Encoder."""
        if len(texts) <= _BATCH:
            vectors = self._run(texts)
            if done and texts:
                done(len(texts))
            return vectors
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        batches = [order[i : i + _BATCH] for i in range(0, len(order), _BATCH)]
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        with ThreadPoolExecutor(self._workers) as pool:
            runs = pool.map(lambda rows: self._run([texts[i] for i in rows]), batches)
            for rows, found in zip(batches, runs, strict=True):
                vectors[rows] = found
                if done:
                    done(len(rows))
        return vectors

    def _run(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        coded = self._tokenizer.encode_batch(list(texts))
        given = {
            "input_ids": np.array([one.ids for one in coded], np.int64),
            "attention_mask": np.array([one.attention_mask for one in coded], np.int64),
            "token_type_ids": np.array([one.type_ids for one in coded], np.int64),
        }
        found = self._session.run(None, {name: given[name] for name in self._inputs})[0]
        return np.ascontiguousarray(found, dtype=np.float32)


def open_encoder(model: Model, backend: str, exports: Path, threads: int = 0) -> Encoder:
    """The encoder of a model: ``torch``, ``onnx``, or ``auto`` (onnx, torch where it cannot be).

    ``exports`` is the folder where the exported model is kept, named by its fingerprint.
    """
    if backend == "torch":
        return TorchEncoder(model, threads)
    file = exports / f"{model.fingerprint[:16]}.onnx"
    try:
        if _is_as_exported(file):
            with suppress(ModelError):  # of another version of the runtime: it is made anew
                return OnnxEncoder(model, file, threads)
        export(model, file)
        return OnnxEncoder(model, file, threads)
    except (ModelError, OSError):
        if backend == "onnx":
            raise
        return TorchEncoder(model, threads)


def export(model: Model, file: Path) -> None:
    """Write the model, pooling and normalizing included, as ONNX; ModelError where it differs."""
    import torch  # noqa: PLC0415

    encoder = TorchEncoder(model)
    network = encoder.network.eval()
    example = network.preprocess(["Who speaks?", "A longer text, to show that lengths may vary."])
    names = [name for name in ("input_ids", "attention_mask", "token_type_ids") if name in example]

    class Unit(torch.nn.Module):
        """The whole model as one function of its inputs."""

        def __init__(self) -> None:
            super().__init__()
            self.network = network.requires_grad_(requires_grad=False)

        def forward(self, *given: torch.Tensor) -> torch.Tensor:
            features = dict(zip(names, given, strict=True))
            found = self.network(features)["sentence_embedding"]
            return torch.nn.functional.normalize(found, dim=-1)

    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        made = Path(folder) / file.name
        with warnings.catch_warnings(), torch.no_grad():
            warnings.simplefilter("ignore")  # the tracer's remarks on constants
            torch.onnx.export(
                Unit(),
                tuple(example[name] for name in names),
                str(made),
                input_names=names,
                output_names=["vector"],
                dynamic_axes={name: {0: "texts", 1: "tokens"} for name in names}
                | {"vector": {0: "texts"}},
                opset_version=17,
                dynamo=False,
            )
        texts = ["Who speaks?", "She said that 138 victims had been brought home. " * 9, "«É»"]
        if np.abs(OnnxEncoder(model, made).encode(texts) - encoder.encode(texts)).max() > _ALIKE:
            raise ModelError(f"model {model.name}: its ONNX export gives other vectors")
        file.with_suffix(_HASH).write_text(sha256_of(made), "utf-8")
        made.replace(file)


def _is_as_exported(file: Path) -> bool:
    """Whether an export is there and hashes to what was noted when it was made."""
    try:
        return file.with_suffix(_HASH).read_text("utf-8") == sha256_of(file)
    except (OSError, UnicodeDecodeError):
        return False
