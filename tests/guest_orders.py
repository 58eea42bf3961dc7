"""Runs in the virtual machine, and does what comes through its port: see tests/virtual_machine.py.

In: a line for bash as JSON text, one a line. Out: {"said": …} for each line that it says, {"status": …} at its end.
"""

from __future__ import annotations

import io
import json
import subprocess
from pathlib import Path

PORT = Path("/dev/virtio-ports/orders")


def main() -> None:
    with PORT.open("r+b", buffering=0) as port:
        answers = io.BufferedWriter(port)  # the port takes a part of what is long

        def tell(**answer: object) -> None:
            answers.write(json.dumps(answer).encode() + b"\n")
            answers.flush()

        while order := port.readline():
            with subprocess.Popen(
                ["bash", "-c", json.loads(order)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True, errors="replace",
            ) as done:  # fmt: skip
                for line in done.stdout or ():
                    tell(said=line)
            tell(status=done.returncode)


if __name__ == "__main__":
    main()
