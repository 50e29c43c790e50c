"""Reads a tagged PDF back the way a screen reader does: through its structure tree."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

INLINE = {"Span", "Link"}


@dataclass
class Node:
    """An element: its kids in order, which are elements, words, or annotations."""

    role: str
    alt: str = ""
    language: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list[Node | str | dict[str, object]] = field(default_factory=list)

    @property
    def words(self) -> str:
        """All the text under the element, as one string."""
        return " ".join(self._raw().split())

    def _raw(self) -> str:
        return "".join(kid if isinstance(kid, str) else kid._raw() for kid in self._spoken())

    @property
    def own_words(self) -> str:
        """The text of the element itself, without that of the blocks inside it."""
        kids = (kid for kid in self._spoken() if isinstance(kid, str) or kid.role in INLINE)
        return " ".join(
            "".join(kid if isinstance(kid, str) else kid._raw() for kid in kids).split()
        )

    def _spoken(self) -> Iterator[Node | str]:
        return (kid for kid in self.kids if isinstance(kid, Node | str))

    @property
    def annotations(self) -> list[dict[str, object]]:
        return [kid for kid in self.kids if not isinstance(kid, Node | str)]

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.walk()

    def all(self, role: str) -> list[Node]:
        return [node for node in self.walk() if node.role == role]


def tree(data: bytes) -> Node:
    """The Document element of a PDF."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = {page.obj.objgen: _marked_words(page) for page in pdf.pages}
        roots = pdf.Root.StructTreeRoot.K
        assert len(roots) == 1
        return _node(roots[0], contents)


def passages(data: bytes) -> list[tuple[str, str]]:
    """(role, words) of every element that holds words itself, in reading order."""
    return [
        (node.role, node.own_words)
        for node in tree(data).walk()
        if node.role not in INLINE and any(_holds_words(kid) for kid in node.kids)
    ]


def _holds_words(kid: object) -> bool:
    if isinstance(kid, Node):
        return kid.role in INLINE and bool(kid.words)
    return isinstance(kid, str) and bool(kid.strip())


def _node(element: pikepdf.Object, contents: dict[tuple[int, int], dict[int, str]]) -> Node:
    made = Node(
        role=str(element.S)[1:],
        alt=str(element.get("/Alt", "")),
        language=str(element.get("/Lang", "")),
        attributes={
            str(key)[1:]: str(value)
            for group in element.get("/A", [])
            for key, value in group.items()
        },
    )
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            made.kids.append(contents[element.Pg.objgen][kid])
        elif kid.get("/Type") == "/MCR":
            made.kids.append(contents[kid.Pg.objgen][int(kid.MCID)])
        elif kid.get("/Type") == "/OBJR":
            made.kids.append(_plain(kid.Obj))
        else:
            made.kids.append(_node(kid, contents))
    return made


def _plain(annotation: pikepdf.Object) -> dict[str, object]:
    """An annotation's entries that tests look at, and those of the group that it is one of; the
    file is closed by then."""
    left_out = ("/AP", "/Parent", "/P")
    entries = {key[1:]: str(value) for key, value in annotation.items() if key not in left_out}
    if "/Parent" in annotation:
        group = annotation.Parent
        entries |= {f"group {key}": str(group[f"/{key}"]) for key in ("FT", "Ff", "T", "TU")}
        entries["states"] = sorted(key[1:] for key in annotation.AP.N)
    if "/A" in annotation:
        entries["URI"] = str(annotation.A.URI)
    entries["Rect"] = [float(number) for number in annotation.Rect]
    return entries


def untagged_operators(data: bytes) -> list[str]:
    """Painting operators that stand in no mark and no artifact."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            depth = 0
            for _, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name in ("BDC", "BMC"):
                    depth += 1
                    found += ["nested"] if depth > 1 else []
                elif name == "EMC":
                    depth -= 1
                elif not depth and name in ("S", "s", "f", "f*", "B", "B*", "b", "Tj", "TJ", "Do"):
                    found.append(name)
    return found


def _marked_words(page: pikepdf.Page) -> dict[int, str]:
    """Number of the marked content -> its words."""
    maps = {
        name: _unicode_map(font.ToUnicode.read_bytes().decode())
        for name, font in page.obj.Resources.Font.items()
        if "/ToUnicode" in font
    }
    words: dict[int, str] = {}
    current, letters = None, {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                properties = operands[1]
                current = int(properties.MCID) if "/MCID" in properties else None
                if current is not None:
                    words[current] = ""
            case "BMC":
                current = None
            case "EMC":
                current = None
            case "Tf":
                letters = maps[str(operands[0])]
            case "Tj" if current is not None:
                words[current] += "".join(letters[code] for code in bytes(operands[0]))
    return words


def _unicode_map(source: str) -> dict[int, str]:
    """Code -> character, from a ToUnicode map with one range or single entries."""
    found: dict[int, str] = {}
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, _last, targets in re.findall(r"<(\w+)>\s*<(\w+)>\s*\[(.*?)\]", block, re.S):
            for step, target in enumerate(re.findall(r"<(\w+)>", targets)):
                found[int(first, 16) + step] = _characters(target)
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, target in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            found[int(code, 16)] = _characters(target)
    return found


def _characters(target: str) -> str:
    return bytes.fromhex(target).decode("utf-16-be")
