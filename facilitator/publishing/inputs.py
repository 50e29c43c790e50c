"""What a build was made from: the files that were read or looked for, the options, the program.

No path here says where on a machine a file lies: each is counted from a root.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from hashlib import blake2b, sha256
from json import dumps
from pathlib import Path

from facilitator import __version__
from facilitator.publishing.files import digest_at

_PACKAGE = Path(__file__).resolve().parents[1]

#: The root of a file that lies under none. Nobody can find it again: its build is never current.
ELSEWHERE = "elsewhere"


@dataclass(frozen=True, slots=True)
class Input:
    """A file as it was: `path` in POSIX style from `root`. A file that was looked for and is not
    there, or may not be read, has no hash; should it appear, the build is out of date."""

    root: str
    path: str
    sha256: str | None = None
    bytes: int | None = None


@dataclass(frozen=True)
class Roots:
    """Where inputs lie: in the workspace, beside a brand that was named on the command line, or
    in the program."""

    workspace: Path
    brand_folder: Path | None = None

    @cached_property
    def folders(self) -> Mapping[str, Path]:
        # The package first: it may be installed inside the workspace, under a name (`.venv`,
        # a Python version) that says nothing about the plan.
        folders = {"program": _PACKAGE, "workspace": self.workspace}
        if self.brand_folder is not None:
            folders["brand"] = self.brand_folder
        # A checkout holds the bundled files beside the package.
        return folders | {"checkout": _PACKAGE.parent}

    def located(self, path: Path) -> tuple[str, str]:
        """The root and the POSIX path from it."""
        for root, folder in self.folders.items():
            # As it was named, first: a link that is led to another file is then another input.
            for file, base in ((path.absolute(), folder), (path.resolve(), folder.resolve())):
                if ".." not in file.parts and file.is_relative_to(base):
                    return root, file.relative_to(base).as_posix()
        return ELSEWHERE, path.name

    def recorded(self, paths: Iterable[Path]) -> tuple[Input, ...]:
        """The files as they are now, in order of place."""
        return self.again(Input(*self.located(path)) for path in paths)

    def again(self, inputs: Iterable[Input]) -> tuple[Input, ...]:
        """The same files as they are now."""
        places = {(each.root, each.path) for each in inputs}
        return tuple(self._read(root, path) for root, path in sorted(places))

    def _read(self, root: str, path: str) -> Input:
        try:
            digest = digest_at(self.folders[root] / path) if root in self.folders else None
        except OSError:
            digest = None
        return Input(root, path, digest.sha256, digest.bytes) if digest else Input(root, path)


@dataclass(frozen=True)
class Origin:
    """All that decides the bytes of an output. Two builds with one `key` give the same files."""

    options: Mapping[str, object]
    inputs: tuple[Input, ...]
    version: str
    code: str

    @cached_property
    def key(self) -> str:
        parts = [self.version, self.code, self.options, [_row(each) for each in self.inputs]]
        return sha256(dumps(parts, sort_keys=True).encode()).hexdigest()

    @property
    def can_be_found_again(self) -> bool:
        return all(each.root != ELSEWHERE for each in self.inputs)


def origin(options: Mapping[str, object], inputs: tuple[Input, ...]) -> Origin:
    """An origin with this program as its builder."""
    return Origin(options, inputs, __version__, code_in(_PACKAGE))


def _row(each: Input) -> list[object]:
    return [each.root, each.path, each.sha256]


@cache
def code_in(package: Path) -> str:
    """One hash for the program's own files: a changed renderer makes every build out of date.
    They are read once: what runs is what they were then.

    Bundled plans and habits are left out, being inputs where they are used.
    """
    # Two megabytes are read in every run. SHA-256 takes three times as long, and making a Path for
    # each file as long as reading it.
    whole = blake2b(digest_size=32)
    # Not by rglob: most of what it finds is compiled modules, to be left out one by one.
    for folder, inside, files in os.walk(package):
        inside[:] = sorted(set(inside) - {"__pycache__", "bundled"})
        name = Path(folder).relative_to(package).as_posix()
        for file in sorted(files):
            with open(os.path.join(folder, file), "rb", buffering=0) as opened:  # noqa: PTH118, PTH123
                data = opened.readall()
            whole.update(f"{name}/{file}\n{len(data)}\n".encode())
            whole.update(data)
    return whole.hexdigest()
