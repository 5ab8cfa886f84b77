"""Texts to unit vectors, by sentence-transformers or by the same model exported to ONNX.

Comes in: a Model and texts. Goes out: float32 arrays (texts, dimensions), rows of length 1, and the
same of each text's tokens. Does not know: what the texts are. ONNX is faster, and starts without
torch (docs/decisions/0003); how its file is made, ``embeddings.export`` knows.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import compress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from embeddings.allowed import Vectors
from embeddings.errors import ModelError
from embeddings.model import Model
from embeddings.tokens import matched

if TYPE_CHECKING:
    import torch

_Spans = Sequence[tuple[int, int]]  # of each token of a text, the characters
_Run = tuple[Vectors, Vectors, Sequence[_Spans]]  # vectors, tokens' vectors, their characters
_LONGEST = 256  # tokens; what all-MiniLM-L6-v2 was made for (its tokenizer.json says 128)
OUTPUTS = ["vector", "tokens"]  # of a model in ONNX
TOKENIZER = "tokenizer"  # its metadata: the model's tokenizer.json


@dataclass(frozen=True)
class Encoded:
    """Texts as an encoder gives them: unit rows."""

    vectors: Vectors  # (texts, dimensions)
    tokens: tuple[Vectors, ...]  # of each text (tokens, projected): those that are matched
    places: tuple[NDArray[np.int32], ...]  # of each text (tokens,): the character each begins at
    adapted: str = ""  # see Model.adapted

    def each(self) -> Iterator[Encoded]:
        """Each text by itself."""
        for i, (tokens, places) in enumerate(zip(self.tokens, self.places, strict=True)):
            yield Encoded(self.vectors[i : i + 1], (tokens,), (places,), self.adapted)


class Encoder(Protocol):
    """What turns texts into vectors."""

    model: Model
    dimensions: int

    def encode(
        self,
        texts: Sequence[str],
        begins: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
    ) -> Encoded:
        """The texts, with their tokens from the characters ``begins`` on (all, where not given);
        ``done`` hears of each batch's size.
        """
        ...


class _Batching(Encoder):
    """An encoder of batches: the like in length together, ``workers`` of them side by side."""

    workers = 1
    batch = 32

    def _run(self, texts: Sequence[str]) -> _Run:
        """Texts through the network, all at once."""
        raise NotImplementedError

    def encode(
        self,
        texts: Sequence[str],
        begins: Sequence[int] | None = None,
        done: Callable[[int], None] | None = None,
    ) -> Encoded:
        """See Encoder."""
        begins = begins or [0] * len(texts)
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        tokens: list[Vectors] = [np.zeros((0, 0), np.float32)] * len(texts)
        places: list[NDArray[np.int32]] = [np.zeros(0, np.int32)] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        batches = [order[i : i + self.batch] for i in range(0, len(order), self.batch)]

        def put(rows: Sequence[int]) -> int:
            some = [texts[i] for i in rows]
            vectors[rows], parts, spans = self._run(some)
            for row, text, part, each in zip(rows, some, parts, spans, strict=True):
                ours = matched(text, each, begins[row])
                tokens[row] = part[ours]
                places[row] = np.array([begin for begin, _ in compress(each, ours)], np.int32)
            return len(rows)

        with ExitStack() as stack:
            counts: Iterator[int] = map(put, batches)
            if self.workers > 1 and len(batches) > 1:
                counts = stack.enter_context(ThreadPoolExecutor(self.workers)).map(put, batches)
            for count in counts:
                if done:
                    done(count)
        return Encoded(vectors, tuple(tokens), tuple(places), self.model.adapted)


class TorchEncoder(_Batching):
    """The model run by sentence-transformers; torch is imported where it runs or is made."""

    def __init__(self, model: Model, threads: int = 0) -> None:
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import torch  # noqa: PLC0415 (seconds of import, paid only by those who need it)
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415
        from transformers.utils.logging import disable_progress_bar  # noqa: PLC0415

        disable_progress_bar()
        if threads:
            torch.set_num_threads(threads)
        self.model = model
        with model.files() as folder:
            self.network = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
        self.network.max_seq_length = min(_LONGEST, self.network.max_seq_length or _LONGEST)
        self.network.eval()
        if not getattr(self.network.tokenizer, "is_fast", False):
            raise ModelError(f"model {model.name}: its tokenizer does not tell where tokens stand")
        self.dimensions = int(self.network.get_embedding_dimension() or 0)
        self.projection: torch.Tensor | None = None
        self.reduction: torch.Tensor | None = None
        if model.adapter:
            model.adapter.merge(self.network[0].auto_model)
            self.projection = model.adapter.projection()
            self.reduction = model.adapter.reduction()
            if self.reduction is not None:
                taken, given = self.reduction.shape
                if taken != self.dimensions:
                    raise ModelError(
                        f"{model.adapter.file} does not fit the model: it reduces vectors of "
                        f"{taken} dimensions, not {self.dimensions}"
                    )
                self.dimensions = given

    def _run(self, texts: Sequence[str]) -> _Run:
        import torch  # noqa: PLC0415

        given, spans = self.tokenized(texts)
        with torch.no_grad():
            vectors, tokens = self.forward(given)
        return vectors.numpy(), tokens.numpy(), spans

    def tokenized(self, texts: Sequence[str]) -> tuple[dict[str, torch.Tensor], list[_Spans]]:
        """The texts as the network takes them, and which characters each token stands for."""
        given = self.network.tokenizer(
            list(texts),
            padding=True,
            truncation=True,
            max_length=self.network.max_seq_length,
            return_offsets_mapping=True,
            return_tensors="pt",
        )
        spans = given.pop("offset_mapping").tolist()
        return dict(given), spans

    def forward(self, given: dict[str, torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
        """Unit vectors of texts (texts, dimensions) and their tokens (texts, tokens, projected; as
        the model gives them where no adapter projects them).
        """
        from torch.nn.functional import normalize  # noqa: PLC0415

        found = self.network(dict(given))
        vectors, tokens = found["sentence_embedding"].float(), found["token_embeddings"].float()
        vectors = vectors if self.reduction is None else vectors @ self.reduction
        tokens = tokens if self.projection is None else tokens @ self.projection
        return normalize(vectors, dim=-1), normalize(tokens, dim=-1)


class OnnxEncoder(_Batching):
    """The model run by ONNX Runtime: one thread a call, texts of an ingest side by side.

    Each text is run by itself: faster than padded beside others, and what whole numbers make of it
    does not hang on them (docs/decisions/0022).
    """

    batch = 1

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
        outputs = self._session.get_outputs()
        tokenizer = self._session.get_modelmeta().custom_metadata_map.get(TOKENIZER)
        if tokenizer is None or [one.name for one in outputs] != OUTPUTS:
            raise ModelError(f"{file} is of another version; remove it, it is made anew")
        self.model = model
        self.dimensions = int(outputs[0].shape[-1])
        self._inputs = [given.name for given in self._session.get_inputs()]
        self._tokenizer = Tokenizer.from_str(tokenizer)
        self._tokenizer.enable_truncation(_LONGEST)
        self._tokenizer.enable_padding()
        self.workers = threads or os.cpu_count() or 1

    def _run(self, texts: Sequence[str]) -> _Run:
        encoded = self._tokenizer.encode_batch(list(texts))
        given = {
            "input_ids": np.array([one.ids for one in encoded], np.int64),
            "attention_mask": np.array([one.attention_mask for one in encoded], np.int64),
            "token_type_ids": np.array([one.type_ids for one in encoded], np.int64),
        }
        vectors, tokens = self._session.run(None, {name: given[name] for name in self._inputs})
        return vectors, tokens, [one.offsets for one in encoded]
