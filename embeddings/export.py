"""A model as one file that ONNX Runtime opens, made once.

Comes in: a Model and the folder where such files are kept. Goes out: an encoder. Does not know:
what is encoded. A file is named by the model's fingerprint; beside it stands its checksum.
"""

from __future__ import annotations

import logging
import os
import pickle
import shutil
import subprocess
import sys
import warnings
import zlib
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from embeddings.encoder import OUTPUTS, TOKENIZER, Encoded, Encoder, OnnxEncoder, TorchEncoder
from embeddings.errors import ModelError
from embeddings.model import Model

if TYPE_CHECKING:
    import onnx

_log = logging.getLogger(__name__)
# What the other process runs, with our path, for as long as we live; an error that we know goes out
# as its message.
_ALONE = """
import os, pickle, sys, threading, time
ours = os.getppid()
def end_with_it():
    while os.getppid() == ours:
        time.sleep(0.5)
    os._exit(1)
threading.Thread(target=end_with_it, daemon=True).start()
sys.path[:] = pickle.load(sys.stdin.buffer)
from embeddings.errors import EngineError
from embeddings.export import export
try:
    export(*pickle.load(sys.stdin.buffer))
except (EngineError, OSError) as error:
    sys.exit(str(error))
"""
_SUM = ".crc32"  # of what was made: SHA-256 would take half of a start
_BLOCK = 1 << 24  # bytes read at once
_ALIKE = 1e-4  # largest difference allowed between the two encoders' vectors
_NEAR = 0.99  # least mean cosine with what it was: of texts, and of each text's tokens
_PREPARED = {"onnx.quant.pre_process": "onnxruntime.quant"}  # so that nothing is warned of
_TEXTS = (
    "Who speaks?",
    "Which delegates warned that the well would run dry?",
    "She said that 138 victims had been brought home. " * 9,
    "Prisca Moyo, Minister for Water, Zimbabwe: 412 wells had been dug, and 35 per cent were dry.",
    "«É»",
)


def open_encoder(model: Model, backend: str, exports: Path, threads: int = 0) -> Encoder:
    """The encoder of a model: ``torch``, ``onnx``, or ``auto`` (onnx, torch where it cannot be).

    ``exports`` is the folder where the exported model is kept.
    """
    if backend == "torch":
        return TorchEncoder(model, threads)
    file = exports / f"{model.fingerprint[:16]}.onnx"
    try:
        found = _opened(model, file, threads)
        if found is None:
            from filelock import FileLock  # noqa: PLC0415 (it listens to every ``id()`` from then on)

            exports.mkdir(parents=True, exist_ok=True)
            with FileLock(file.with_suffix(".lock")):  # several workers may start at once
                found = _opened(model, file, threads)
                if found is None:
                    _export_apart(model, file)
                    found = OnnxEncoder(model, file, threads)
    except (ModelError, OSError) as error:
        if backend == "onnx":
            raise
        _log.warning("Going on with PyTorch, which is slower: %s", error)
        return TorchEncoder(model, threads)
    return found


def _opened(model: Model, file: Path, threads: int) -> OnnxEncoder | None:
    """The encoder of a file that is there, whole, and of this version of the runtime."""
    if _is_as_exported(file):
        with suppress(ModelError):
            return OnnxEncoder(model, file, threads)
    return None


def _export_apart(model: Model, file: Path) -> None:
    """Export in a process of its own, so that the gigabytes it takes are given back, and in a
    folder that goes with it; where this process is ended from outside, the next export of the file
    removes it. Only under the file's lock.
    """
    making = f"making-{file.stem}-"
    for left in file.parent.glob(f"{making}*"):
        shutil.rmtree(left, ignore_errors=True)
    _log.warning("Preparing the model, once: about a minute …")
    with TemporaryDirectory(prefix=making, dir=file.parent) as folder:
        made = Path(folder) / file.name
        command = [sys.executable, "-c", _ALONE]
        done = subprocess.run(  # noqa: S603 (our own words)
            command,
            input=pickle.dumps(sys.path) + pickle.dumps((model, made)),
            env=os.environ | {"TMPDIR": folder},
            capture_output=True,
            check=False,
        )
        if done.returncode < 0:
            raise ModelError(
                f"model {model.name}: its export was ended from outside (signal "
                f"{-done.returncode}); see that 3 GB of memory are free, once"
            )
        if done.returncode:
            *_, reason = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
            raise ModelError(f"model {model.name} cannot be exported: {reason}")
        file.with_suffix(_SUM).write_text(str(checksum_of(made)), "utf-8")
        made.replace(file)


def export(model: Model, file: Path) -> None:
    """Write the model as ONNX, its tokenizer, pooling and normalizing included; in whole numbers
    where its adapter tells how (``Adapter.ranges``) and they give much the same vectors on this
    processor.

    ModelError where it cannot be, or its vectors differ.
    """
    from embeddings.rounding import make_even  # noqa: PLC0415 (it loads torch)

    encoder = TorchEncoder(model)
    there = encoder.encode(_TEXTS)
    ranges = model.adapter.ranges() if model.adapter else {}
    if ranges:
        make_even(encoder.network[0].auto_model, ranges)
    network = _exported(encoder, file)
    here = OnnxEncoder(model, file).encode(_TEXTS)
    if not all(np.allclose(*pair, rtol=0, atol=_ALIKE) for pair in _pairs(here, there)):
        raise ModelError(f"model {model.name}: its ONNX export gives other vectors")
    if ranges:
        whole = file.with_name("whole.onnx")
        _quantize(network, whole)
        rounded = OnnxEncoder(model, whole).encode(_TEXTS)
        if all((one * other).sum(-1).mean() >= _NEAR for one, other in _pairs(rounded, there)):
            whole.replace(file)
        whole.unlink(missing_ok=True)
    _optimize(file)


def _exported(encoder: TorchEncoder, file: Path) -> onnx.ModelProto:
    """The whole model as one function of its inputs, written and given back."""
    import onnx  # noqa: PLC0415 (with torch: seconds, paid only where a file is made)
    import torch  # noqa: PLC0415

    example, _ = encoder.tokenized(["Who speaks?", "A longer text, to show that lengths may vary."])
    names = [name for name in ("input_ids", "attention_mask", "token_type_ids") if name in example]

    class Unit(torch.nn.Module):
        """The network, pooling and normalizing included."""

        def __init__(self) -> None:
            super().__init__()
            self.network = encoder.network.requires_grad_(requires_grad=False)

        def forward(self, *given: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            return encoder.forward(dict(zip(names, given, strict=True)))

    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")  # the tracer's remarks on constants
        torch.onnx.export(
            Unit().eval(),
            tuple(example[name] for name in names),
            str(file),
            input_names=names,
            output_names=OUTPUTS,
            dynamic_axes={name: {0: "texts", 1: "tokens"} for name in [*names, "tokens"]}
            | {"vector": {0: "texts"}},
            opset_version=17,
            dynamo=False,
        )
    network = onnx.load(file)
    tokenizer = encoder.network.tokenizer.backend_tokenizer.to_str()
    onnx.helper.set_model_props(network, {TOKENIZER: tokenizer} | _PREPARED)
    onnx.save(network, file)
    return network


def _quantize(network: onnx.ModelProto, whole: Path) -> None:
    """A network with its matrices in eight bits, a scale for each column, and what they are
    multiplied by rounded as it comes; but for those that are to stay exact.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic  # noqa: PLC0415

    from embeddings.rounding import EXACT  # noqa: PLC0415

    quantize_dynamic(
        network,
        whole,
        per_channel=True,
        op_types_to_quantize=["MatMul"],
        weight_type=QuantType.QInt8,
        nodes_to_exclude=[one.name for one in network.graph.node if EXACT in one.name],
        extra_options={"MatMulConstBOnly": True},
    )


def _optimize(file: Path) -> None:
    """Write a network as it is run on any processor, so that no start need see to that."""
    import onnxruntime  # noqa: PLC0415

    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(file)
    onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])


def _pairs(one: Encoded, other: Encoded) -> zip[tuple[np.ndarray, np.ndarray]]:
    """The vectors of two encoders, of texts and of their tokens, beside each other."""
    return zip((one.vectors, *one.tokens), (other.vectors, *other.tokens), strict=True)


def checksum_of(file: Path) -> int:
    """The CRC-32 of a file, by which one that was cut short or changed is told."""
    total = 0
    with file.open("rb") as data:
        while block := data.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total


def _is_as_exported(file: Path) -> bool:
    """Whether an export is there, and as it was made."""
    try:
        return file.with_suffix(_SUM).read_text("utf-8") == str(checksum_of(file))
    except (OSError, UnicodeDecodeError):
        return False
