"""Tuning: an adapter trained on questions and the passages that answer them.

Comes in: Examples and the Passages they ask, a Model. Goes out: an adapter's file. Needs the extra
``tune``. Does not know: where questions come from, records.

Questions and passages pass through the same network. The loss of a question is the cross-entropy of
its right passages against the hardest others and a level that stands for "not answered" (as the
null answer of Devlin et al., arXiv 1810.04805, section 4.3), with a share of binary cross-entropy
of each passage against that level, so that scores mean the same from question to question and a
list can be cut at it. Scores are of two kinds, each with a loss of its own: the cosine of question
and passage, and the match of their tokens (``embeddings.tokens``).
"""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from peft import LoraConfig, get_peft_model_state_dict, inject_adapter_in_model
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor
from torch.nn import Parameter
from torch.nn.functional import softplus
from torch.nn.utils.rnn import pad_sequence

from embeddings.adapter import (
    HIGH,
    LOW,
    MADE_FOR,
    PROJECTION,
    RANGES,
    REDUCTION,
    SCALE,
    find_adapter,
)
from embeddings.encoder import TorchEncoder
from embeddings.model import Model
from embeddings.rounding import ranges_of
from embeddings.tokens import matched

# Of a layer of BERT, and of MPNet, as their modules are called.
_MODULES = r".*encoder\.layer\.{layers}\..*\b(query|value|dense|q|k|v|o)"
_SHARPNESS = 20.0  # of cosines, as sentence-transformers trains with
_LEVEL = 0.45  # the cosine that stands for "not answered" at first; it is learned too
_SHARPNESS_OF_TOKENS, _LEVEL_OF_TOKENS = 40.0, 0.6  # the same for the match of tokens
_PROJECTED = 128  # dimensions of a token's vector
_FITTED_ON = 2000  # passages whose tokens tell the projection
_RANGED_ON = 300  # passages, and questions, that tell how far the inputs of layers range
_BATCH, _RATE, _WARM = 16, 5e-4, 20
_KEEP = 1.0  # what it costs a vector to leave where the model as published puts it
_EACH = 0.3  # share of the loss of each paragraph by itself
_HARD = 3  # nearest wrong windows that a question brings into its batch
_MOST_RIGHT = 6  # right paragraphs likewise
_HARDEST = 20  # wrong windows that count by themselves
_CHUNK = 24  # texts encoded together, alike in length
_EIGHT_BITS = torch.float8_e4m3fn  # for numbers brought to about 1
_MOST = 350_000  # numbers of low-rank changes, a byte each: the file stays below a megabyte


@dataclass(frozen=True)
class Course:
    """How an adapter is trained: its rank, the layers it changes (a pattern), how often each
    example is seen, whether the projection of tokens is trained along, or stays the one that fits
    the model as published, whether the model is to be run in whole numbers, and to how many
    dimensions the vector of a text is reduced (0: it stays as it is).
    """

    rank: int = 8
    layers: str = r"\d+"
    epochs: int = 2
    projects: bool = True
    rounds: bool = False
    reduced: int = 0


@dataclass(frozen=True)
class Passages:
    """Texts that are searched together; ``numbers`` says which belong together (a paragraph's),
    ``begins`` the character of each from which on its tokens are matched.
    """

    texts: tuple[str, ...]
    numbers: NDArray[np.int64]
    begins: tuple[int, ...]


@dataclass(frozen=True)
class Example:
    """A question to some Passages, and the numbers of those that answer it (none: silence)."""

    text: str
    asks: str
    right: tuple[int, ...]


@dataclass
class _Held:
    """Passages with their vectors, as the published model gives them and as they now stand."""

    passages: Passages
    published: Tensor
    vectors: Tensor


@dataclass
class _Trained:
    """Texts as the network sees them: a vector each (texts, dimensions), and those of their tokens
    that are matched (texts, tokens, projected), of which ``kept`` marks which there are.
    """

    vectors: Tensor
    tokens: Tensor
    kept: Tensor


class _Network:
    """A model with low-rank changes and a projection of its tokens, to be trained."""

    def __init__(self, model: Model) -> None:
        self._encoder = TorchEncoder(replace(model, adapter=None))
        self._encoder.network.requires_grad_(requires_grad=False)
        self.levels = [Parameter(torch.tensor(one)) for one in (_LEVEL, _LEVEL_OF_TOKENS)]

    def project(self, texts: Sequence[str], begins: Sequence[int]) -> None:
        """Project tokens to the directions in which those of some texts differ most."""
        self._encoder.projection = torch.eye(self._encoder.dimensions)
        with torch.no_grad():
            encoded = self.encode(texts, begins)
        some = encoded.tokens[encoded.kept]
        _, directions = torch.linalg.eigh(some.T @ some)
        self._encoder.projection = Parameter(directions.flip(1)[:, :_PROJECTED].contiguous())

    def adapt(self, course: Course) -> None:
        """Begin with changes of nothing."""
        modules = _MODULES.format(layers=course.layers)
        layers = LoraConfig(r=course.rank, lora_alpha=course.rank, target_modules=modules)
        self._projection.requires_grad_(course.projects)
        inject_adapter_in_model(layers, self._encoder.network[0].auto_model)
        self._encoder.network.eval()  # no dropout: the examples are few, the changes small

    def weights(self) -> list[Tensor]:
        """What is trained."""
        changes = [one for one in self._encoder.network.parameters() if one.requires_grad]
        every = [*changes, self._projection, *self.levels]
        return [one for one in every if one.requires_grad]

    def encode(self, texts: Sequence[str], begins: Sequence[int] | None = None) -> _Trained:
        """With slopes; in chunks alike in length, so that little is padded."""
        begins = begins or [0] * len(texts)
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors: list[Tensor] = []
        tokens: list[Tensor] = []
        marks: list[Tensor] = []
        for start in range(0, len(order), _CHUNK):
            rows = order[start : start + _CHUNK]
            given, spans = self._encoder.tokenized([texts[i] for i in rows])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                found, each = self._encoder.forward(given)
            vectors.append(found.float())
            tokens.extend(each.float())
            kept = [matched(texts[i], one, begins[i]) for i, one in zip(rows, spans, strict=True)]
            marks.extend(map(torch.tensor, kept))
        back = np.argsort(order).tolist()
        return _Trained(
            torch.cat(vectors)[back],
            pad_sequence([tokens[i] for i in back], batch_first=True),
            pad_sequence([marks[i] for i in back], batch_first=True),
        )

    def vectors(self, texts: Sequence[str]) -> Tensor:
        """(texts, dimensions), without slopes."""
        with torch.no_grad():
            return self.encode(texts).vectors

    def save(self, model: Model, file: Path) -> None:
        """The low-rank layers, as PEFT names them, in eight bits, and the projection in 16."""
        network = self._encoder.network[0].auto_model
        found = get_peft_model_state_dict(network, adapter_name="default")
        layers, scale = in_eight_bits(slimmed(found, _MOST))
        projection = self._projection.detach().half().contiguous()
        about = {MADE_FOR: model.sha256, SCALE: str(scale), "format": "pt"}
        save_file(layers | {PROJECTION: projection}, file, about)

    @property
    def _projection(self) -> Tensor:
        if self._encoder.projection is None:
            raise RuntimeError("not adapted yet")
        return self._encoder.projection


def tune(
    examples: Sequence[Example],
    passages: Mapping[str, Passages],
    model: Model,
    file: Path,
    course: Course = Course(),
) -> None:
    """Train an adapter for a model and write it; ``passages`` by the name that examples ask."""
    torch.manual_seed(0)
    shuffler = random.Random(0)  # noqa: S311 (an order, not a secret)
    network = _Network(model)
    before = dict(zip(examples, network.vectors([e.text for e in examples]), strict=True))
    held: dict[str, _Held] = {}
    for name in dict.fromkeys(example.asks for example in examples):
        vectors = network.vectors(passages[name].texts)
        held[name] = _Held(passages[name], vectors, vectors)
    every = [
        (text, begin)
        for one in held.values()
        for text, begin in zip(one.passages.texts, one.passages.begins, strict=True)
    ]
    texts, begins = zip(*shuffler.sample(every, min(_FITTED_ON, len(every))), strict=True)
    network.project(texts, begins)
    network.adapt(course)
    optimizer = torch.optim.AdamW(network.weights(), lr=_RATE)
    steps = course.epochs * len(list(_batches(examples, shuffler)))
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / _WARM) * (1 - step / steps)
    )
    for epoch in range(course.epochs):
        if epoch:
            for one in held.values():
                one.vectors = network.vectors(one.passages.texts)
        for batch in _batches(examples, shuffler):
            published = torch.stack([before[example] for example in batch])
            loss = _loss(network, batch, published, held[batch[0].asks])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
    if course.projects:  # what was trained fits the training questions too well
        network.project(texts, begins)
    network.save(model, file)
    if course.reduced:
        add_reduction(model, file, texts, course.reduced)
    if course.rounds:
        asked = shuffler.sample(examples, min(_RANGED_ON, len(examples)))
        add_ranges(model, file, [*texts[:_RANGED_ON], *(example.text for example in asked)])


def add_ranges(model: Model, file: Path, texts: Sequence[str]) -> None:
    """Put into an adapter's file how far the inputs of the model's layers range over some texts."""
    encoder = _adapted(model, file)
    found = ranges_of(encoder.network[0].auto_model, lambda: encoder.encode(texts))
    _put_in(file, {RANGES + name: one.to(torch.float8_e5m2) for name, one in found.items()})


def add_reduction(model: Model, file: Path, texts: Sequence[str], reduced: int) -> None:
    """Put into an adapter's file the directions, so many, that tell most of the vectors of some
    texts, at least as many: what is left out changes cosines least (as for ``slimmed``).
    ValueError where there are fewer texts, or the file reduces already.
    """
    if len(texts) < reduced:
        raise ValueError(f"{len(texts)} texts tell no {reduced} directions: give more")
    encoder = _adapted(model, file)
    if encoder.reduction is not None:
        raise ValueError(f"{file} reduces vectors already: train it anew")
    vectors = torch.from_numpy(encoder.encode(texts).vectors)
    directions = torch.linalg.svd(vectors, full_matrices=False).Vh[:reduced]
    fitting = directions.T * directions.shape[1] ** 0.5  # about 1: above what eight bits cut off
    _put_in(file, {REDUCTION: fitting.contiguous().to(_EIGHT_BITS)})


def _adapted(model: Model, file: Path) -> TorchEncoder:
    """The encoder of a model with the adapter in a file."""
    return TorchEncoder(replace(model, adapter=find_adapter(model.sha256, file)))


def _put_in(file: Path, tensors: Mapping[str, Tensor]) -> None:
    """Put tensors into an adapter's file beside its own."""
    with safe_open(file, "pt") as held:
        about = held.metadata()
    save_file(load_file(file) | dict(tensors), file, about)


def slimmed(layers: Mapping[str, Tensor], most: int) -> dict[str, Tensor]:
    """Low-rank layers, as PEFT names them, of ``most`` numbers: what is left out of all their
    products is what changes least for its size (Eckart and Young, Psychometrika 1, 1936).
    """
    if sum(one.numel() for one in layers.values()) <= most:
        return dict(layers)
    split = {
        name: torch.linalg.svd(
            layers[name.replace(LOW, HIGH)].float() @ low.float(), full_matrices=False
        )
        for name, low in layers.items()
        if LOW in name
    }
    sizes = {name: one.U.shape[0] + one.Vh.shape[1] for name, one in split.items()}
    strongest = sorted(
        (-(float(value) ** 2) / sizes[name], name)
        for name, one in split.items()
        for value in one.S[: len(layers[name])]
    )
    filled = itertools.accumulate(sizes[name] for _, name in strongest)
    kept = Counter(name for (_, name), size in zip(strongest, filled, strict=True) if size <= most)
    found: dict[str, Tensor] = {}
    for name, rank in kept.items():
        roots = split[name].S[:rank].sqrt()
        found[name] = roots[:, None] * split[name].Vh[:rank]
        found[name.replace(LOW, HIGH)] = split[name].U[:, :rank] * roots
    return found


def in_eight_bits(layers: Mapping[str, Tensor]) -> tuple[dict[str, Tensor], float]:
    """Low-rank layers in numbers of eight bits, and what their products are to be multiplied by:
    numbers are brought to about 1 (those below a 64th lose bits), either factor's alike.
    """
    sizes = {
        end: float(torch.cat([one.flatten() for name, one in layers.items() if end in name]).std())
        for end in (LOW, HIGH)
    }
    rounded = {
        name: (one.detach() / sizes[LOW if LOW in name else HIGH]).contiguous().to(_EIGHT_BITS)
        for name, one in layers.items()
    }
    return rounded, sizes[LOW] * sizes[HIGH]


def _loss(network: _Network, batch: Sequence[Example], published: Tensor, held: _Held) -> Tensor:
    passages = held.passages
    asked = network.encode([example.text for example in batch])
    rows = _chosen(batch, asked.vectors.detach() @ held.vectors.T, passages.numbers)
    said = network.encode([passages.texts[row] for row in rows], [passages.begins[i] for i in rows])
    moved = (1 - (asked.vectors * published).sum(1)).mean() + (
        1 - (said.vectors * held.published[rows]).sum(1)
    ).mean()
    right = [torch.from_numpy(np.isin(passages.numbers[rows], one.right)) for one in batch]
    scores = (
        (_SHARPNESS, asked.vectors @ said.vectors.T),
        (_SHARPNESS_OF_TOKENS, _match(asked, said)),
    )
    losses = [
        _of_one(sharpness * row, those, sharpness * level)
        for (sharpness, table), level in zip(scores, network.levels, strict=True)
        for row, those in zip(table, right, strict=True)
    ]
    return torch.stack(losses).sum() / len(batch) + _KEEP * moved


def _match(asked: _Trained, said: _Trained) -> Tensor:
    """(questions, passages): as ``embeddings.tokens`` matches them."""
    cosines = torch.einsum("qid,pjd->qpij", asked.tokens, said.tokens)
    nearest = cosines.masked_fill(~said.kept[None, :, None, :], -1.0).amax(-1)
    there = asked.kept[:, None, :].float()
    return (nearest * there).sum(-1) / there.sum(-1).clamp(min=1.0)


def _of_one(scores: Tensor, right: Tensor, level: Tensor) -> Tensor:
    everything = torch.logsumexp(torch.cat([scores, level[None]]), 0)
    hardest = scores[~right].topk(min(_HARDEST, int((~right).sum()))).values
    each = softplus(hardest - level).mean()
    if not right.any():
        return everything - level + _EACH * each
    each = each + softplus(level - scores[right]).mean()
    return everything - torch.logsumexp(scores[right], 0) + _EACH * each


def _chosen(batch: Sequence[Example], cosines: Tensor, numbers: NDArray[np.int64]) -> list[int]:
    """Windows that a batch is trained on: the nearest right and the nearest wrong of each."""
    chosen: set[int] = set()
    for near, example in zip(cosines.numpy(), batch, strict=True):
        for number in example.right[:_MOST_RIGHT]:
            own = np.flatnonzero(numbers == number)
            chosen.add(int(own[near[own].argmax()]))
        wrong = np.flatnonzero(~np.isin(numbers, example.right))
        chosen.update(wrong[np.argsort(-near[wrong])[:_HARD]].tolist())
    return sorted(chosen)


def _batches(examples: Sequence[Example], shuffler: random.Random) -> Iterator[list[Example]]:
    """Batches of examples that ask the same passages, in any order."""
    alike: dict[str, list[Example]] = {}
    for example in examples:
        alike.setdefault(example.asks, []).append(example)
    batches: list[list[Example]] = []
    for some in alike.values():
        shuffler.shuffle(some)
        batches += [some[i : i + _BATCH] for i in range(0, len(some), _BATCH)]
    shuffler.shuffle(batches)
    return iter(batches)
