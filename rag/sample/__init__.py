"""The bundled sample: our own digest of GA/11955, paragraph for paragraph."""

from __future__ import annotations

from pathlib import Path

SAMPLE = Path(__file__).with_name("GA-11955.txt")
