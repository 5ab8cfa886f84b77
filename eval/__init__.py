"""How well On Record answers: question sets, measures, reports. Imports the product, never back.

The package is entered by the two commands below; it is never imported as a bare ``eval``, which
would shadow the builtin: ``from eval import run_command``.
"""

from eval.benchmark import run_benchmark
from eval.command import run_command

__all__ = ["run_benchmark", "run_command"]
