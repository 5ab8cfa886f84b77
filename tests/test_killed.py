"""A writer killed at any moment leaves the library whole, with all that it said was done."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

KILLS = 200


def test_no_kill_of_two_hundred_loses_or_tears_a_record(tmp_path: Path) -> None:
    script = Path(__file__).with_name("killing.py")
    done = subprocess.run(
        [sys.executable, script, tmp_path / "data", str(KILLS), "1"],
        capture_output=True, text=True, timeout=600, check=False, cwd=script.parent.parent,
        env={"PYTHONPATH": str(script.parent.parent)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["kills"] == KILLS
    assert found["changes done"] > KILLS / 4
    assert found["cut off in a change"] > KILLS / 4
