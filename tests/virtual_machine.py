"""A Debian in a folder, made into a disk and started under QEMU: with a kernel, a systemd and a sound card.

    machine = VirtualMachine(disk(root, folder), folder)
    machine.start()
    machine.run("systemctl is-active kiosk")        # a line for root's bash
    machine.restart(), machine.cut_power()

It has no network card. Its sound card is ALSA's loopback: the kiosk has one end, and at the other there is a room with
its noise. The disk is a file that QEMU opens past this machine's page cache (cache=none), and what
the guest had not written when the power is cut is lost. What a real disk loses of its own cache is not shown.
"""

from __future__ import annotations

import json
import os
import platform
import shutil
import socket
import subprocess
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

import debian
import pytest

from kiosk.bench.sound_card import ROOM_NOISE

QEMU = "qemu-system-x86_64"
IN_HARDWARE = os.access("/dev/kvm", os.R_OK | os.W_OK) and bool(list(Path("/sys/module").glob("kvm_[ia]*")))
"""With kvm_intel or kvm_amd. kvm_pvm, of machines that are virtual themselves, starts no kernel of Debian's."""
PROCESSOR = ("-accel", "kvm", "-cpu", "host") if IN_HARDWARE else ("-accel", "tcg,thread=multi", "-cpu", "max")
SLOWNESS = 1 if IN_HARDWARE else 15
"""How many times longer things take than on a real machine, about."""
NEEDS = [
    *debian.NEEDS,
    pytest.mark.skipif(platform.machine() != "x86_64", reason="the virtual machine's kernel is one for x86-64"),
    pytest.mark.skipif(not shutil.which(QEMU), reason="apt-get install qemu-system-x86"),
    pytest.mark.skipif(not shutil.which("mke2fs"), reason="apt-get install e2fsprogs"),
]
PACKAGES = (
    "alsa-utils,ca-certificates,dbus,initramfs-tools,kmod,linux-image-amd64,python3,systemd,"
    "systemd-coredump,systemd-sysv,udev,zstd"
)
"""Of a Debian that boots. The cloud kernel would be smaller, and has no sound."""
DISK = "6G"
MEMORY = "2048"
"""Of the machine, in MB: a Pi 4's smallest."""
APPEND = "root=/dev/vda rw console=ttyS0 quiet panic=-1"
LONGEST = 1800.0
"""Seconds that one line may take: an installation takes two minutes."""
ENDS_WITHIN = 120.0

ORDERS = r"""
[Unit]
Requires=dev-virtio\x2dports-orders.device
After=dev-virtio\x2dports-orders.device
[Service]
ExecStart=/usr/bin/python3 /root/guest_orders.py
Environment=HOME=/root LANG=C.UTF-8
"""
ROOM = """
[Unit]
After=sound.target
[Service]
ExecStart=/bin/sh -c "python3 /root/room_noise.py | exec aplay -q -D room -t raw -f S16_LE -r 16000 -c 1"
Restart=always
RestartSec=1
CPUSchedulingPolicy=fifo
"""
"""Its noise does not stop, whatever else runs: exact zeros mean a dead microphone."""
OTHER_END = """
pcm.room { type plug slave.pcm { type dmix ipc_key 5200 slave {
  pcm "hw:CARD=Loopback,DEV=1" channels 1 format S16_LE rate 48000 period_size 4800 buffer_size 48000 } } }
"""
PATIENCE = """
[Service]
TimeoutStartSec=30min
"""
"""For the service on an emulated processor, where a recogniser takes minutes to start."""


def furnish(root: Path) -> None:
    """Give a Debian made of PACKAGES a sound card as systemd/asound.conf.example has it, a room, and our port."""
    here = Path(__file__).parent
    example = (here.parent / "systemd" / "asound.conf.example").read_text(encoding="utf-8")
    alsa = example.replace("CARD=Microphone", "CARD=Loopback").replace("CARD=Speaker", "CARD=Loopback")
    units = {f"etc/systemd/system/{name}.service": text for name, text in (("orders", ORDERS), ("room", ROOM))}
    files = units | {
        "etc/asound.conf": alsa + OTHER_END,
        "etc/fstab": "/dev/vda / ext4 errors=remount-ro 0 1\n",
        "etc/hostname": "kiosk\n",
        "etc/modules-load.d/sound.conf": "snd-aloop\n",
        "etc/modprobe.d/sound.conf": "options snd-aloop pcm_substreams=1\n",
        "root/room_noise.py": ROOM_NOISE,
        "root/guest_orders.py": (here / "guest_orders.py").read_text(encoding="utf-8"),
    }
    if not IN_HARDWARE:
        files["etc/systemd/system/kiosk.service.d/emulated.conf"] = PATIENCE
    for name, text in files.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    wanted = root / "etc/systemd/system/multi-user.target.wants"
    wanted.mkdir(exist_ok=True)
    for name in units:
        (wanted / Path(name).name).symlink_to(f"/{name}")


def disk(root: Path, folder: Path) -> Path:
    """Make a disk of a folder; a loop device is not needed. The kernel is laid beside it."""
    furnish(root)
    for name in ("vmlinuz", "initrd.img"):
        (found,) = (root / "boot").glob(f"{name}-*")
        shutil.copy(found, folder / name)
    image = folder / "disk.ext4"
    debian.run(["mke2fs", "-q", "-t", "ext4", "-d", str(root), str(image), DISK])
    return image


@dataclass(frozen=True)
class Done:
    """What a line has said, on either stream, and its status."""

    status: int
    said: str


class VirtualMachine:
    """Off until it is started."""

    def __init__(self, image: Path, folder: Path) -> None:
        """`folder` is where `disk` has put the kernel."""
        self.image, self._folder = image, folder
        self.console = folder / "console.log"
        """What it has said on its serial line since it was started last."""
        self._qemu: subprocess.Popen[bytes] | None = None
        self._port: socket.socket | None = None

    def start(self) -> None:
        """Switch it on; the first line that it is told waits for the boot."""
        name = self._folder / "orders"
        name.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as ear:
            ear.bind(str(name))
            ear.listen()
            ear.settimeout(ENDS_WITHIN)
            self._qemu = subprocess.Popen(self._command(name), stdin=subprocess.DEVNULL)
            self._port, _ = ear.accept()
        self._port.settimeout(LONGEST)

    def _command(self, port: Path) -> list[str]:
        return [
            QEMU, *PROCESSOR, "-smp", "2", "-m", MEMORY, "-no-reboot",
            "-display", "none", "-monitor", "none", "-nic", "none", "-serial", f"file:{self.console}",
            "-drive", f"file={self.image},format=raw,if=virtio,cache=none",
            "-kernel", str(self._folder / "vmlinuz"), "-initrd", str(self._folder / "initrd.img"), "-append", APPEND,
            "-device", "virtio-serial", "-chardev", f"socket,id=orders,path={port}",
            "-device", "virtserialport,chardev=orders,name=orders",
        ]  # fmt: skip

    def tell(self, order: str) -> None:
        """Have a line run; `answers` tells what comes of it."""
        assert self._port
        self._port.sendall(json.dumps(order).encode() + b"\n")

    def answers(self) -> Generator[str, None, int]:
        """Yield what the line says as it comes; return its status."""
        assert self._port
        with self._port.makefile("rb") as answers:
            for line in answers:
                answer = json.loads(line)
                if "status" in answer:
                    return int(answer["status"])
                yield answer["said"]
        pytest.fail(f"the machine went away:\n{self.console.read_text(errors='replace')[-2000:]}")

    def run(self, order: str) -> Done:
        """Run a line to its end."""
        self.tell(order)
        said: list[str] = []
        going = self.answers()
        while True:
            try:
                said.append(next(going))
            except StopIteration as end:
                return Done(end.value, "".join(said))

    def ask(self, order: str) -> str:
        """Return what a line says, without the last newline; it must succeed."""
        done = self.run(order)
        assert 0 == done.status, f"{order}: {done.said}"
        return done.said.rstrip("\n")

    def cut_power(self) -> None:
        """End it as a pulled plug does."""
        qemu, self._qemu = self._qemu, None
        port, self._port = self._port, None
        if port:
            port.close()
        if qemu:
            qemu.kill()
            qemu.wait()

    def shut_down(self) -> None:
        """Have it end in order."""
        assert self._qemu
        self.tell("systemctl poweroff")
        self._qemu.wait(ENDS_WITHIN)
        self.cut_power()

    def restart(self) -> None:
        """Have it end in order, and begin anew."""
        self.shut_down()
        self.start()
