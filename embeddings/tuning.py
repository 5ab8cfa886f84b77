"""Tuning: an adapter trained on questions and the passages that answer them.

Comes in: Examples and the Passages they ask, a Model. Goes out: an adapter's file. Needs the extra
``tune``. Does not know: where questions come from, records.

Questions and passages pass through the same network. The loss of a question is the cross-entropy of
its right passages against the hardest others and a level that stands for "not answered" (as the
null answer of Devlin et al., arXiv 1810.04805, section 4.3), with a share of binary cross-entropy
of each passage against that level, so that scores mean the same from question to question and a
list can be cut at it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from peft import LoraConfig, get_peft_model_state_dict, inject_adapter_in_model
from safetensors.torch import save_file
from sentence_transformers import SentenceTransformer
from torch import Tensor
from torch.nn import Parameter
from torch.nn.functional import normalize, softplus

from embeddings.adapter import MADE_FOR, SCALE
from embeddings.encoder import TorchEncoder
from embeddings.model import Model

_RANK = 8
_LAYERS = r".*encoder\.layer\.\d+\..*(query|value|dense)"
_SHARPNESS = 20.0  # of cosines, as sentence-transformers trains with
_LEVEL = 0.45  # the cosine that stands for "not answered" at first; it is learned too
_EPOCHS, _BATCH, _RATE, _WARM = 2, 16, 5e-4, 20
_KEEP = 1.0  # what it costs a vector to leave where the model as published puts it
_EACH = 0.3  # share of the loss of each paragraph by itself
_HARD = 3  # nearest wrong windows that a question brings into its batch
_MOST_RIGHT = 6  # right paragraphs likewise
_HARDEST = 20  # wrong windows that count by themselves
_CHUNK = 24  # texts encoded together, alike in length


@dataclass(frozen=True)
class Passages:
    """Texts that are searched together; ``numbers`` says which belong together (a paragraph's)."""

    texts: tuple[str, ...]
    numbers: NDArray[np.int64]


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


def tune(
    examples: Sequence[Example], passages: Mapping[str, Passages], model: Model, file: Path
) -> None:
    """Train an adapter for a model and write it; ``passages`` by the name that examples ask."""
    torch.manual_seed(0)
    network = TorchEncoder(replace(model, adapter=None)).network
    before = dict(zip(examples, _vectors(network, [e.text for e in examples]), strict=True))
    held: dict[str, _Held] = {}
    for name in dict.fromkeys(example.asks for example in examples):
        vectors = _vectors(network, passages[name].texts)
        held[name] = _Held(passages[name], vectors, vectors)
    for weight in network.parameters():
        weight.requires_grad_(requires_grad=False)
    layers = LoraConfig(r=_RANK, lora_alpha=_RANK, target_modules=_LAYERS)
    inject_adapter_in_model(layers, network[0].auto_model)
    network.eval()  # no dropout: the examples are few, the changes small
    level = Parameter(torch.tensor(_LEVEL))
    weights = [one for one in network.parameters() if one.requires_grad]
    optimizer = torch.optim.AdamW([*weights, level], lr=_RATE)
    shuffler = random.Random(0)  # noqa: S311 (an order, not a secret)
    steps = _EPOCHS * len(list(_batches(examples, shuffler)))
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / _WARM) * (1 - step / steps)
    )
    for epoch in range(_EPOCHS):
        if epoch:
            for one in held.values():
                one.vectors = _vectors(network, one.passages.texts)
        for batch in _batches(examples, shuffler):
            published = torch.stack([before[example] for example in batch])
            loss = _loss(network, batch, published, held[batch[0].asks], level)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            rate.step()
    _save(network, model, file)


def _loss(
    network: SentenceTransformer,
    batch: Sequence[Example],
    published: Tensor,
    held: _Held,
    level: Tensor,
) -> Tensor:
    asked = _encode(network, [example.text for example in batch])
    numbers = held.passages.numbers
    rows = _chosen(batch, asked.detach() @ held.vectors.T, numbers)
    said = _encode(network, [held.passages.texts[row] for row in rows])
    moved = (1 - (asked * published).sum(1)).mean() + (
        1 - (said * held.published[rows]).sum(1)
    ).mean()
    scores, null = _SHARPNESS * (asked @ said.T), _SHARPNESS * level
    losses = [
        _of_one(row, torch.from_numpy(np.isin(numbers[rows], example.right)), null)
        for row, example in zip(scores, batch, strict=True)
    ]
    return torch.stack(losses).mean() + _KEEP * moved


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


def _encode(network: SentenceTransformer, texts: Sequence[str]) -> Tensor:
    """(texts, dimensions), with slopes; in chunks alike in length, so that little is padded."""
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    found: list[Tensor] = []
    for start in range(0, len(order), _CHUNK):
        given = network.preprocess([texts[i] for i in order[start : start + _CHUNK]])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found.append(network(given)["sentence_embedding"].float())
    back = torch.tensor(np.argsort(order))
    return normalize(torch.cat(found), dim=-1)[back]


def _vectors(network: SentenceTransformer, texts: Sequence[str]) -> Tensor:
    with torch.no_grad():
        return _encode(network, texts)


def _save(network: SentenceTransformer, model: Model, file: Path) -> None:
    """Only the low-rank layers, in half precision, as PEFT names them."""
    found = get_peft_model_state_dict(network[0].auto_model, adapter_name="default")
    halves = {name: one.detach().half().contiguous() for name, one in found.items()}
    save_file(halves, file, {MADE_FOR: model.sha256, SCALE: "1", "format": "pt"})
