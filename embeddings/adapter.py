"""Adapters: small low-rank changes to a model's weights, trained on questions and their answers.

Comes in: a safetensors file as PEFT saves a LoRA adapter. Goes out: a network with the changes
merged into its weights. Does not know: how they were found (``eval.tune``).

W + (alpha / r) B A: Hu et al., LoRA, arXiv 2106.09685, section 4.1.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from safetensors import SafetensorError, safe_open

from embeddings.errors import ModelError

if TYPE_CHECKING:
    import torch

BUNDLED = tuple(sorted(Path(__file__).with_name("adapters").glob("*.safetensors")))
SCALE, MADE_FOR = "scale", "model_sha256"  # what its metadata say: alpha / r, and of which weights
PROJECTION = "tokens.projection"  # (dimensions, projected): of the vectors of tokens
REDUCTION = "vectors.reduction"  # (dimensions, reduced), of any length: vectors are made unit
RANGES = "ranges."  # and a layer's name: (inputs,), the largest value of each; see ``rounding``
LOW, HIGH = ".lora_A.weight", ".lora_B.weight"  # as PEFT names the two factors of a change
_PREFIX = "base_model.model."


@dataclass(frozen=True)
class Adapter:
    """A file of changes; ``sha256`` is the file's."""

    file: Path
    sha256: str

    def merge(self, network: torch.nn.Module) -> None:
        """Add the changes to the weights of a network; ModelError where it has other layers."""
        with safe_open(self.file, "pt") as tensors:
            scale = float((tensors.metadata() or {}).get(SCALE, "1"))
            for name in (name for name in tensors.keys() if name.endswith(LOW)):  # noqa: SIM118
                layer = name.removeprefix(_PREFIX).removesuffix(LOW)
                low, high = tensors.get_tensor(name), tensors.get_tensor(name.replace(LOW, HIGH))
                try:
                    weight = network.get_parameter(f"{layer}.weight")
                    weight.data += scale * (high.float() @ low.float())
                except (AttributeError, RuntimeError) as error:
                    raise ModelError(f"{self.file} does not fit the model: {error}") from error

    def projection(self) -> torch.Tensor | None:
        """What makes a token's vector of its state, (dimensions, projected); None: nothing does."""
        return self._held(PROJECTION)

    def reduction(self) -> torch.Tensor | None:
        """What makes a text's vector shorter, (dimensions, reduced); None: nothing does."""
        return self._held(REDUCTION)

    def _held(self, name: str) -> torch.Tensor | None:
        with safe_open(self.file, "pt") as tensors:
            if name not in tensors.keys():  # noqa: SIM118
                return None
            return tensors.get_tensor(name).float()

    def ranges(self) -> dict[str, torch.Tensor]:
        """How far the inputs of the network's linear layers range, by name, where it is to be run
        in whole numbers; empty: it is not.
        """
        with safe_open(self.file, "pt") as tensors:
            names = [name for name in tensors.keys() if name.startswith(RANGES)]  # noqa: SIM118
            return {name.removeprefix(RANGES): tensors.get_tensor(name).float() for name in names}


def find_adapter(weights_sha256: str, *given: Path) -> Adapter | None:
    """The adapter, of the files given or of those bundled, that was made for those weights; None
    where none was.
    """
    for file in given or BUNDLED:
        if not file.is_file():
            continue
        try:
            with safe_open(file, "np") as tensors:
                made_for = (tensors.metadata() or {}).get(MADE_FOR)
        except SafetensorError as error:
            raise ModelError(f"{file} is damaged: {error}; install the package anew") from error
        if made_for == weights_sha256:
            return Adapter(file, hashlib.sha256(file.read_bytes()).hexdigest())
    return None
