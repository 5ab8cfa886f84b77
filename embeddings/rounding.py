"""Rounding: a network made ready to be run in whole numbers of eight bits.

Comes in: a network, and how far the inputs of its linear layers range. Goes out: the same network,
its linear layers replaced by such as lose little. Does not know: how it is rounded (``export``).

Where one input of a layer is far larger than the others, a scale that holds it leaves little of
these. So what a layer is given is divided, and its weights multiplied, by what makes the two alike
(Xiao et al., SmoothQuant, arXiv 2211.10438, equation 4); and the few inputs that stand out most are
left as they are (Dettmers et al., LLM.int8(), arXiv 2208.07339, section 3.2). Figures:
docs/decisions/0022.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

import torch
from torch import Tensor
from torch.nn import Linear, Module

_SHIFTED = 0.6  # share of an input's range that its weights take over: alpha of equation 4
_STANDS_OUT = 5.0  # times the median range
_LEAST = 1e-5  # a range that is not zero
EXACT = "/exact/"  # in its name: a layer of inputs that are left as they are


class Evened(Module):
    """A linear layer whose inputs range alike; it gives what the layer gave."""

    def __init__(self, layer: Linear, ranges: Tensor) -> None:
        super().__init__()
        out = ranges > _STANDS_OUT * ranges.median()
        weights = layer.weight.data
        of_weights = weights.abs().amax(0).clamp(min=_LEAST)
        scale = ranges.clamp(min=_LEAST) ** _SHIFTED / of_weights ** (1 - _SHIFTED)
        layer.weight.data = (weights * scale).masked_fill(out, 0.0)
        self.rounded = layer
        self.evening = (1 / scale).masked_fill(out, 0.0)
        self.columns = out.nonzero()[:, 0]
        self.exact: Linear | None = None
        if len(self.columns):
            self.exact = Linear(len(self.columns), len(weights), bias=False)
            self.exact.weight.data = weights[:, self.columns]

    def forward(self, given: Tensor) -> Tensor:
        """(…, inputs) to (…, outputs)."""
        rounded = self.rounded(given * self.evening)
        return rounded if self.exact is None else rounded + self.exact(given[..., self.columns])


def make_even(network: Module, ranges: Mapping[str, Tensor]) -> None:
    """Replace the layers that ``ranges`` names, each with the largest value of each of its inputs
    (inputs,), by Evened ones.
    """
    for name, those in ranges.items():
        above, _, last = name.rpartition(".")
        layer = network.get_submodule(name)
        network.get_submodule(above).add_module(last, Evened(layer, those))


def ranges_of(network: Module, run: Callable[[], object]) -> dict[str, Tensor]:
    """How far the inputs of each linear layer range, by its name, while ``run`` runs."""
    ranges: dict[str, Tensor] = {}

    def note(name: str, _layer: Module, given: tuple[Tensor, ...]) -> None:
        found = given[0].detach().abs().flatten(0, -2).amax(0).float()
        ranges[name] = torch.maximum(ranges.get(name, found), found)

    layers = [(name, one) for name, one in network.named_modules() if isinstance(one, Linear)]
    hooks = [layer.register_forward_pre_hook(partial(note, name)) for name, layer in layers]
    run()
    for hook in hooks:
        hook.remove()
    return ranges
