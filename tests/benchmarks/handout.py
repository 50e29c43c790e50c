"""What tags cost, and what a copy costs: CPU seconds in one run. Prints; asserts nothing.

    python tests/benchmarks/handout.py [--copies 1000] [--weasyprint PYTHON]

The same document is drawn with tags and without, turn by turn, and the least of several turns
counts. PYTHON is an interpreter that has WeasyPrint, which sets the handout's page as PDF/UA-1.
Trust the ratios: other work on the machine shows in all figures.
"""

from __future__ import annotations

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from facilitator.brand import DEFAULT_BRAND  # noqa: E402
from facilitator.composing.brief import Brief  # noqa: E402
from facilitator.composing.handout import handout  # noqa: E402
from facilitator.composing.personal import personal_cover  # noqa: E402
from facilitator.loading import read_session  # noqa: E402
from facilitator.pack.document import Document  # noqa: E402
from facilitator.pack.whole import Pack  # noqa: E402
from facilitator.personal import Attendee  # noqa: E402
from facilitator.rendering.pdf.canvas import TaggedCanvas  # noqa: E402
from facilitator.rendering.pdf.handout import layout  # noqa: E402
from facilitator.rendering.pdf.handout.layout import Layout  # noqa: E402
from facilitator.rendering.pdf.handout.measures import large_print, ordinary  # noqa: E402
from facilitator.rendering.pdf.hooks import RawObject  # noqa: E402
from facilitator.rendering.result import Rendered  # noqa: E402
from facilitator.settings import Settings  # noqa: E402

SESSION = ROOT / "sessions" / "opportunity-and-challenge.yaml"
TURNS = 15
SET_AS_PDF_UA = (
    "import sys, weasyprint;"
    "weasyprint.HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant='pdf/ua-1')"
)


class UntaggedCanvas(TaggedCanvas):
    """The same drawing, with the links and fields and without tags, artifacts and structure."""

    @contextmanager
    def mark(self, tag: Any) -> Iterator[None]:
        yield

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        yield

    @contextmanager
    def figure(self, tag: Any, box: Any) -> Iterator[None]:
        yield

    def touch(self, tag: Any) -> None:
        pass

    def link(self, tag: Any, address: str, words: str, rectangle: Any) -> None:
        self.linkURL(address, rectangle)

    def _annotate(self, tag: Any, entries: str, rectangle: Any) -> str:
        corners = " ".join(f"{number:.2f}" for number in rectangle)
        return self.add_annotation(RawObject(f"<</Type/Annot/F 4/Rect[{corners}]{entries}>>"))

    def page_entries(self) -> dict[str, str]:
        self.page_count += 1
        return {}

    def rendered(self) -> Rendered:
        form = self._fields.form()
        if form:
            self.setCatalogEntry("AcroForm", form)
        return Rendered(self.file_bytes(), self.page_count, "pages")

    def _describe(self, title: str, organisation: str, language: str) -> None:
        self.setTitle(title)
        self.set_moment(self._moment)


def cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def document() -> Document:
    session = read_session(SESSION, brand_path=None, overrides={})
    return handout(Brief(session.plan, session.catalogue, session.brand, SESSION.parent))


def draw(made: Document, canvas: type[TaggedCanvas], large: bool = False) -> Rendered:
    """The whole way from the composed document to bytes."""
    layout.TaggedCanvas = canvas
    measures = (large_print if large else ordinary)("a4", DEFAULT_BRAND)
    try:
        return Layout(made, measures, Settings()).rendered()
    finally:
        layout.TaggedCanvas = TaggedCanvas


def print_tags(made: Document) -> float:
    """Tagged beside untagged, in turns."""
    times: dict[type[TaggedCanvas], list[float]] = {TaggedCanvas: [], UntaggedCanvas: []}
    sizes = {canvas: len(draw(made, canvas).data) for canvas in times}
    for _ in range(TURNS):
        for canvas, taken in times.items():
            taken.append(cpu(lambda canvas=canvas: draw(made, canvas)))
    tagged, untagged = (min(taken) for taken in times.values())
    pages = draw(made, TaggedCanvas).count
    print(f"handout, {pages} pages, tagged      {tagged:7.3f} s  {sizes[TaggedCanvas]:>8} bytes")
    print(f"the same, untagged           {untagged:7.3f} s  {sizes[UntaggedCanvas]:>8} bytes")
    print(f"tagged / untagged            {tagged / untagged:7.2f}    (at most 1.20)")
    large = min(cpu(lambda: draw(made, TaggedCanvas, large=True)) for _ in range(5))
    print(f"large print, tagged          {large:7.3f} s")
    return tagged


def print_copies(made: Document, count: int) -> None:
    """Copies for as many people, one after the other; memory at a tenth and at the end."""
    prepared = Layout(made, ordinary("a4", DEFAULT_BRAND), Settings())
    memory = []

    def work() -> None:
        for number in range(1, count + 1):
            step = "Put the noticeboard online." if number % 2 else ""
            person = Attendee(number=number, name=f"Siân Person {number}", ward="Hill", step=step)
            prepared.rendered_for(personal_cover(made, person))
            if number in (max(count // 10, 1), count):
                memory.append(peak_mb())

    taken = cpu(work)
    print(f"{count} copies                 {1000 * taken / count:7.1f} ms each  (below 90)")
    early, late = memory[0], memory[-1]
    print(f"peak memory                  {early:7.0f} MB after a tenth, {late:.0f} MB after all")


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def print_weasyprint(made: Document, python: str) -> None:
    """Whole processes side by side: imports, fonts and all."""
    from facilitator.rendering.html.handout import render

    # All that the page asks of a pack.
    pack = cast(Pack, SimpleNamespace(handout=made, paper="a4"))
    with tempfile.TemporaryDirectory() as name:
        page, pdf = Path(name) / "handout.html", Path(name) / "handout.pdf"
        page.write_bytes(render(pack, DEFAULT_BRAND, Settings()).data)
        theirs = least(python, "-c", SET_AS_PDF_UA, str(page), str(pdf))
        command = ("-m", "facilitator", "build", str(SESSION), "--only", "handout", "--force")
        ours = least(sys.executable, *command, "--output", name)
    print(f"facilitator, whole process   {ours:7.2f} s")
    print(f"WeasyPrint PDF/UA-1          {theirs:7.2f} s  for the page of the same handout")
    print(f"ours / WeasyPrint            {ours / theirs:7.2f}    (below 0.50)")


def least(*command: str, runs: int = 3) -> float:
    """The least CPU of a process of its own, over some runs."""
    taken = []
    for _ in range(runs):
        before = os.times()
        subprocess.run(
            command,
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        after = os.times()
        used = after.children_user - before.children_user
        taken.append(used + after.children_system - before.children_system)
    return min(taken)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--copies", type=int, default=1000)
    parser.add_argument("--weasyprint", metavar="PYTHON", help="an interpreter with WeasyPrint")
    given = parser.parse_args()
    made = document()
    print_tags(made)
    print_copies(made, given.copies)
    if given.weasyprint:
        print_weasyprint(made, given.weasyprint)
    else:
        print("WeasyPrint: left out (name an interpreter that has it with --weasyprint)")


if __name__ == "__main__":
    main()
