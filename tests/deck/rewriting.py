"""Changes to the parts of a template, each made by a function that takes what is to be so."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

from lxml import etree

A = "http://schemas.openxmlformats.org/drawingml/2006/main"

Change = Callable[[dict[str, bytes]], None]


def rewritten(data: bytes, *changes: Change) -> bytes:
    """The file after its parts have been changed; parts keep their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for change in changes:
        change(parts)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def saved(presentation: object) -> bytes:
    buffer = io.BytesIO()
    presentation.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def replaced(pattern: str, words: str, *names: str) -> Change:
    """In parts whose name starts with one of these."""

    def change(parts: dict[str, bytes]) -> None:
        for name in list(parts):
            if name.startswith(names) and name.endswith(".xml"):
                text = parts[name].decode()
                parts[name] = re.sub(pattern, words, text).encode()

    return change


def recoloured(colours: Mapping[str, str]) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        for name in [each for each in parts if each.startswith("ppt/theme/theme1")]:
            text = parts[name].decode()
            for slot, colour in colours.items():
                text = re.sub(
                    rf"<a:{slot}>.*?</a:{slot}>",
                    f'<a:{slot}><a:srgbClr val="{colour}"/></a:{slot}>',
                    text,
                    flags=re.S,
                )
            parts[name] = text.encode()

    return change


def in_fonts(major: str, minor: str) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        text = parts["ppt/theme/theme1.xml"].decode()
        for kind, face in (("major", major), ("minor", minor)):
            text = re.sub(rf'(<a:{kind}Font>\s*<a:latin typeface=")[^"]*', rf"\g<1>{face}", text)
        parts["ppt/theme/theme1.xml"] = text.encode()

    return change


def stretched(width_emu: int, height_emu: int) -> Change:
    """Another page, with everything on masters and layouts stretched to it."""

    def change(parts: dict[str, bytes]) -> None:
        main = parts["ppt/presentation.xml"].decode()
        across, down = width_emu / 9144000, height_emu / 6858000
        parts["ppt/presentation.xml"] = re.sub(
            r"<p:sldSz [^>]*/>", f'<p:sldSz cx="{width_emu}" cy="{height_emu}"/>', main
        ).encode()
        for name in list(parts):
            if name.startswith(("ppt/slideMasters/", "ppt/slideLayouts/")) and "rels" not in name:
                parts[name] = _stretched(parts[name], across, down)

    return change


def _stretched(data: bytes, across: float, down: float) -> bytes:
    root = etree.fromstring(data)
    for tag, names in (("off", ("x", "y")), ("ext", ("cx", "cy"))):
        for element in root.iter(f"{{{A}}}{tag}"):
            for name, share in zip(names, (across, down), strict=True):
                if element.get(name):
                    element.set(name, str(round(int(element.get(name)) * share)))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def resized_type(share: float) -> Change:
    def change(parts: dict[str, bytes]) -> None:
        for name in list(parts):
            if name.startswith(("ppt/slideMasters/", "ppt/slideLayouts/")) and "rels" not in name:
                text = parts[name].decode()
                parts[name] = re.sub(
                    r'\bsz="(\d{4})"',
                    lambda found: f'sz="{round(int(found[1]) * share / 100) * 100}"',
                    text,
                ).encode()

    return change


def as_template(parts: dict[str, bytes]) -> None:
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(
        b"presentationml.presentation.main+xml", b"presentationml.template.main+xml"
    )
