"""Whatever an author writes stays text in every file: no markup, formula, script or template."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import lxml.html
import pikepdf
import pypdfium2
import pytest
import vobject
import yaml
from lxml import etree
from markdown_it import MarkdownIt
from PIL import Image

from facilitator.building import BuildResult, build
from facilitator.rendering import OUTPUTS
from tests.composing.marked_plan import CATALOGUE, PLAN

#: What is written around each word of the plan.
HOSTILE = {
    "tags": ("<para>", "&\"'&lt;</b>"),
    "templates": ("{{7*7}}{% a\\n;,:", "%}${x} END:VEVENT"),
    "formula": ("=cmd|", "!A1+@-"),
    "link": ("[x](javascript:1)", "<javascript:2>"),
    "script": ("</script><script>", "//--></style>"),
}
USUAL = ("tags", "formula")
#: The others are built and read with SLOW_TESTS=1.
NAMES = [pytest.param(name, marks=() if name in USUAL else pytest.mark.slow) for name in HOSTILE]
#: What is made only when it is asked for is looked at as well.
EXTRAS = tuple(name for name, output in OUTPUTS.items() if output.is_extra)
MARK = re.compile(r"q[a-z]+[0-9]?")

Built = Callable[[str], Path]


def _written(value: object, before: str, after: str) -> object:
    """The data with every marked word inside what is hostile."""
    if isinstance(value, dict):
        return {
            _key(key, before, after): _written(each, before, after) for key, each in value.items()
        }
    if isinstance(value, list):
        return [_written(each, before, after) for each in value]
    if isinstance(value, str) and MARK.match(value):
        # With spaces, so that lines can break: on a card a long word would be refused.
        return MARK.sub(lambda match: f"{before} {match[0]} {after}", value)
    return value


def _key(key: object, before: str, after: str) -> object:
    return f"{before} {key} {after}" if key in ("qseries", "qofficer") else key


def _workspace(folder: Path, before: str, after: str) -> Path:
    sandbox = {
        "title": "qsandbox",
        "kind": "sandbox",
        "minutes": 10,
        "sandbox": {"scenarios": ["bins-missed"]},
    }
    activities = [*_list(PLAN["activities"]), sandbox]
    plan = {
        **PLAN,
        "activities": activities,
        "brand": "../assets/brand.yaml",
        "catalogue": "../assets/habits.yaml",
    }
    brand = {"name": "qbrand", "who_to_tell": {"qofficer": "qtelephone"}}
    files = {"sessions/plan": plan, "assets/habits": CATALOGUE, "assets/brand": brand}
    for name, data in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(exist_ok=True)
        text = yaml.safe_dump(_written(data, before, after), sort_keys=False, width=10_000)
        path.write_text(text, encoding="utf-8")
    return folder / "sessions" / "plan.yaml"


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The folder of files of the plan with one of the hostile texts, or of the plain one."""
    made: dict[str, BuildResult] = {}

    def folder_of(name: str) -> Path:
        if name not in made:
            folder = tmp_path_factory.mktemp("hostile")
            plan = _workspace(folder, *HOSTILE.get(name, ("", "")))
            made[name] = build(plan, extras=EXTRAS)
        assert made[name].ok, made[name].diagnostics
        return made[name].folder

    return folder_of


# -- what each file says ----------------------------------------------------------------------


def _deck(folder: Path) -> Iterator[str]:
    """Each paragraph on the slides and in the notes, and each alternative text."""
    with zipfile.ZipFile(folder / "deck.pptx") as deck:
        for name in deck.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(deck.read(name))
                for paragraph in root.iter("{*}p"):
                    yield "".join(text.text or "" for text in paragraph.iter("{*}t"))
                yield from (str(value) for value in root.xpath("//@descr | //@title"))
                yield from (text.text or "" for text in root.iter("{*}title", "{*}v"))


def _document(folder: Path) -> Iterator[str]:
    with zipfile.ZipFile(folder / "handout.docx") as document:
        for name in document.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(document.read(name))
                for paragraph in root.iter("{*}p"):
                    yield "".join(text.text or "" for text in paragraph.iter("{*}t"))
                yield from (str(value) for value in root.xpath("//@descr | //@title"))
                yield from (text.text or "" for text in root.iter("{*}title"))


def _pdf(name: str) -> Callable[[Path], Iterator[str]]:
    def pages(folder: Path) -> Iterator[str]:
        with pypdfium2.PdfDocument(folder / name) as document:
            for number in range(len(document)):
                yield document[number].get_textpage().get_text_range()

    return pages


def _table(folder: Path) -> Iterator[str]:
    yield from _cells((folder / "agenda.csv").read_bytes())


def _boards(folder: Path) -> Iterator[str]:
    """The cells of the table, and what the pictures say of themselves."""
    with zipfile.ZipFile(folder / "boards.zip") as archive:
        for name in archive.namelist():
            if name.endswith(".csv"):
                yield from _cells(archive.read(name))
            else:
                yield from Image.open(io.BytesIO(archive.read(name))).text.values()  # type: ignore[attr-defined]


def _cells(table: bytes) -> Iterator[str]:
    for row in csv.reader(io.StringIO(table.decode("utf-8-sig"), newline="")):
        yield from row


def _calendar(folder: Path) -> Iterator[str]:
    calendar = vobject.readOne((folder / "agenda.ics").read_text(encoding="utf-8"))
    for event in calendar.vevent_list:
        yield from (str(line.value) for line in event.lines())


def _page(name: str) -> Callable[[Path], Iterator[str]]:
    def texts(folder: Path) -> Iterator[str]:
        root = lxml.html.fromstring((folder / name).read_bytes())
        for element in root.iter():
            yield from (str(value) for value in element.attrib.values())
            if element.tag == "script" and "json" in element.get("type", ""):
                yield from _strings(json.loads(element.text or "null"))
            elif element.tag not in ("script", "style"):
                yield from (text for text in (element.text, element.tail) if text)
            elif element.tail:
                yield element.tail

    return texts


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for each in data.values() if isinstance(data, dict) else data:
            yield from _strings(each)


def _markdown(name: str) -> Callable[[Path], Iterator[str]]:
    def texts(folder: Path) -> Iterator[str]:
        parser = MarkdownIt("commonmark").enable("table")
        for block in parser.parse((folder / name).read_text(encoding="utf-8")):
            assert block.type not in ("html_block", "html_inline"), block.content
            inline = block.children or []
            assert [each.content for each in inline if each.type == "html_inline"] == []
            yield "".join(each.content for each in inline)

    return texts


READERS: dict[str, Callable[[Path], Iterator[str]]] = {
    "deck.pptx": _deck,
    "handout.pdf": _pdf("handout.pdf"),
    "handout-large-print.pdf": _pdf("handout-large-print.pdf"),
    "handout.docx": _document,
    "handout.html": _page("handout.html"),
    "joining.html": _page("joining.html"),
    "guide.pdf": _pdf("guide.pdf"),
    "cards.pdf": _pdf("cards.pdf"),
    "boards.zip": _boards,
    "agenda.csv": _table,
    "agenda.ics": _calendar,
    "agenda.md": _markdown("agenda.md"),
    "joining.md": _markdown("joining.md"),
    "timer.html": _page("timer.html"),
    "sandbox.html": _page("sandbox.html"),
    "index.html": _page("index.html"),
}


def test_every_output_is_looked_at() -> None:
    assert set(READERS) == {output.file for output in OUTPUTS.values()}


def _bare(text: str) -> str:
    """Lines may break anywhere in it, and a printed page may say a quotation mark otherwise."""
    return re.sub(r"[\s\u00ad\u200b\ufffe]", "", text)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("file", READERS)
def test_each_word_arrives_with_all_that_was_written_around_it(
    file: str, name: str, built: Built
) -> None:
    read = READERS[file]
    before, after = (_bare(part) for part in HOSTILE[name])
    expected = {mark for text in read(built("")) for mark in MARK.findall(text)} & WRITTEN
    said = [_bare(text) for text in read(built(name))]
    whole = re.compile(re.escape(before) + r"(q[a-z]+?[0-9]?)" + re.escape(after))
    found = {mark for text in said for mark in whole.findall(text)}
    assert expected, "this file has no word of the plan"
    assert expected - found == set()


def _marks(value: object) -> Iterator[str]:
    """The marks in texts; a key such as `questions` is none."""
    for text in _strings(value):
        yield from MARK.findall(text) if MARK.match(text) else ()


_OTHERS = {"qbrand", "qofficer", "qtelephone", "qsandbox", "qseries"}
WRITTEN = {*_marks(PLAN), *_marks(CATALOGUE), *_OTHERS}


# -- what each file must not become -----------------------------------------------------------


@pytest.mark.parametrize("table", [_table, _boards], ids=["agenda", "boards"])
@pytest.mark.parametrize("name", NAMES)
def test_no_cell_of_a_table_is_a_formula(
    name: str, table: Callable[[Path], Iterator[str]], built: Built
) -> None:
    cells = [cell for cell in table(built(name)) if cell]
    assert len(cells) > 10
    assert [cell for cell in cells if cell[0] in "=+-@\t\r"] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_names_in_an_archive_are_plain_whatever_is_written(name: str, built: Built) -> None:
    def names(folder: Path) -> list[str]:
        with zipfile.ZipFile(folder / "boards.zip") as archive:
            return archive.namelist()

    found = names(built(name))
    assert len(found) == len(names(built("")))
    assert [each for each in found if not re.fullmatch(r"[A-Za-z0-9-]+\.(png|csv)", each)] == []


@pytest.mark.parametrize("page", [name for name in READERS if name.endswith(".html")])
@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_the_same_elements_whatever_is_written(
    page: str, name: str, built: Built
) -> None:
    def shape(folder: Path) -> list[tuple[str, tuple[str, ...]]]:
        root = lxml.html.fromstring((folder / page).read_bytes())
        return [(str(each.tag), tuple(sorted(map(str, each.attrib)))) for each in root.iter()]

    assert shape(built(name)) == shape(built(""))


@pytest.mark.parametrize("name", NAMES)
def test_no_link_leads_to_a_script(name: str, built: Built) -> None:
    folder = built(name)
    for file in ("deck.pptx", "handout.docx"):
        with zipfile.ZipFile(folder / file) as package:
            for part in package.namelist():
                if part.endswith(".rels"):
                    for relation in etree.fromstring(package.read(part)):
                        assert not relation.get("Target", "").lower().startswith("javascript"), part
    for path in folder.glob("*.pdf"):
        with pikepdf.open(path) as document:
            assert [each for each in document.objects if _is_script(each)] == []
    for page in folder.glob("*.html"):
        for _, _, address, _ in lxml.html.fromstring(page.read_bytes()).iterlinks():
            assert not address.lower().startswith("javascript"), page
    for file in ("agenda.md", "joining.md"):
        words = (folder / file).read_text(encoding="utf-8")
        assert not re.search(r"(?<!\\)\]\(<?javascript", words), file
    for line in (folder / "agenda.ics").read_text(encoding="utf-8").splitlines():
        assert not line.lower().startswith(("url:javascript", "attach:javascript")), line


def _is_script(thing: pikepdf.Object) -> bool:
    """Whether it is an action that runs a script, or an address that does."""
    if not isinstance(thing, pikepdf.Dictionary):
        return False
    address = str(thing.get("/URI", "")).lower()
    return thing.get("/S") == "/JavaScript" or "/JS" in thing or address.startswith("javascript")


@pytest.mark.parametrize("name", NAMES)
def test_the_calendar_has_as_many_entries_and_properties(name: str, built: Built) -> None:
    def names(folder: Path) -> list[str]:
        calendar = vobject.readOne((folder / "agenda.ics").read_text(encoding="utf-8"))
        return sorted(line.name for event in calendar.vevent_list for line in event.lines())

    assert names(built(name)) == names(built(""))
