"""Rounding: layers whose inputs range alike give what they gave, and lose less in eight bits."""

from __future__ import annotations

import copy

import pytest
import torch
from torch import Tensor
from torch.nn import Linear, Sequential

from embeddings.rounding import make_even, ranges_of


def _rounded(values: Tensor, most: Tensor) -> Tensor:
    """In eight bits, ``most`` being the largest value."""
    step = most / 127
    return (values / step).round() * step


def _in_whole_numbers(layer: Linear, given: Tensor) -> Tensor:
    weights = _rounded(layer.weight, layer.weight.abs().amax(1, keepdim=True))
    return _rounded(given, given.abs().max()) @ weights.T + layer.bias


@pytest.fixture
def network() -> Sequential:
    torch.manual_seed(0)
    return Sequential(Linear(64, 32), Linear(32, 8)).requires_grad_(requires_grad=False)


@pytest.fixture
def given() -> Tensor:
    """Texts of tokens of 64 inputs: two stand far out, the others range by a factor of six."""
    some = torch.randn(5, 7, 64) * torch.linspace(0.5, 3.0, 64)
    some[..., 3] *= 400
    some[..., 40] *= 90
    return some


def test_ranges_are_the_largest_values_that_each_layer_was_given(
    network: Sequential, given: Tensor
) -> None:
    def run() -> None:
        network(given[:2])
        network(given[2:])

    ranges = ranges_of(network, run)
    torch.testing.assert_close(ranges["0"], given.abs().amax((0, 1)))
    assert {name: one.shape for name, one in ranges.items()} == {"0": (64,), "1": (32,)}
    network(given * 1000)  # nobody listens any more
    torch.testing.assert_close(ranges["0"], given.abs().amax((0, 1)))


def test_even_layers_give_what_they_gave_and_lose_less(network: Sequential, given: Tensor) -> None:
    exactly = network(given)
    plain = copy.deepcopy(network)
    make_even(network, ranges_of(network, lambda: network(given)))
    torch.testing.assert_close(network(given), exactly, rtol=1e-4, atol=1e-3)
    even, first = network[0], plain[0]
    assert even.columns.tolist() == [3, 40]
    assert even.rounded.weight[:, [3, 40]].count_nonzero() == 0

    def lost(layer: Linear, those: Tensor, add: Tensor | float = 0.0) -> float:
        return float((_in_whole_numbers(layer, those) + add - first(given)).detach().norm())

    apart = even.exact(given[..., even.columns])
    assert lost(even.rounded, given * even.evening, apart) < lost(first, given) / 20


def test_a_layer_of_which_no_input_stands_out_has_none_apart(network: Sequential) -> None:
    make_even(network, {"1": torch.full((32,), 2.0)})
    assert network[1].exact is None
    some = torch.randn(3, 64)
    assert network(some).shape == (3, 8)


@pytest.mark.parametrize("value", [0.0, 1e-9])
def test_an_input_that_is_never_given_spoils_nothing(
    network: Sequential, given: Tensor, value: float
) -> None:
    ranges = ranges_of(network, lambda: network(given))
    ranges["0"][5] = value
    exactly = network(given)
    make_even(network, ranges)
    torch.testing.assert_close(network(given), exactly, rtol=1e-4, atol=1e-3)
