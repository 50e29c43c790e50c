"""Templates of councils that never were, made by code and varied on purpose."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pptx
from lxml import etree
from PIL import Image
from pptx.util import Inches

from tests.deck.rewriting import (
    A,
    as_template,
    in_fonts,
    recoloured,
    replaced,
    resized_type,
    rewritten,
    saved,
    stretched,
)

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = shutil.which("soffice")


def plain_4x3() -> bytes:
    """python-pptx's own template: 4 by 3, eleven layouts, Calibri, an automatic date."""
    return saved(pptx.Presentation())


def corporate() -> bytes:
    """A .potx of 16 by 9: a band of colour and a logo, footers with words, five sample slides with
    links between them, a custom show, sections, comments' authors and a view that names slides."""
    wide = rewritten(
        plain_4x3(),
        stretched(12192000, 6858000),
        recoloured(
            {
                "dk1": "222222",
                "dk2": "1F3A5F",
                "lt2": "EEF1F5",
                "accent1": "1F6F8B",
                "accent2": "C8553D",
                "accent3": "F0B429",
                "accent4": "6B4C9A",
                "accent5": "8A8F98",
                "accent6": "C5CAD3",
            }
        ),
        in_fonts("Trebuchet MS", "Calibri"),
    )
    presentation = pptx.Presentation(io.BytesIO(wide))
    master = presentation.slide_masters[0]
    _add_band(master)
    for layout in presentation.slide_layouts:
        for place in layout.placeholders:
            if place.placeholder_format.type is not None and "FOOTER" in str(
                place.placeholder_format.type
            ):
                place.text_frame.text = "Northmoor Borough Council | OFFICIAL"
    for number in range(5):
        slide = presentation.slides.add_slide(presentation.slide_layouts[1 + number % 3])
        slide.shapes.title.text = f"Sample slide {number + 1}: replace these words"
        slide.notes_slide.notes_text_frame.text = "Delete this slide."
    box = presentation.slides[0].shapes.add_textbox(0, 0, Inches(2), Inches(1))
    box.text_frame.text = "Go to the last"
    box.click_action.target_slide = presentation.slides[4]
    return rewritten(saved(presentation), _with_show, as_template)


def _add_band(master: object) -> None:
    """A band of colour along the foot, and a logo in the corner."""
    buffer = io.BytesIO()
    Image.new("RGB", (300, 90), (31, 58, 95)).save(buffer, "PNG")
    tree = master.shapes._spTree  # type: ignore[attr-defined]
    _, relation = master.part.get_or_add_image_part(io.BytesIO(buffer.getvalue()))  # type: ignore[attr-defined]
    band = (
        f'<p:sp xmlns:p="{P}" xmlns:a="{A}"><p:nvSpPr><p:cNvPr id="900" name="Band" descr=""/>'
        '<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="6720000"/>'
        '<a:ext cx="12192000" cy="138000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
        '</a:prstGeom><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></p:spPr></p:sp>'
    )
    logo = (
        f'<p:pic xmlns:p="{P}" xmlns:a="{A}" xmlns:r="http://schemas.openxmlformats.org/'
        'officeDocument/2006/relationships"><p:nvPicPr><p:cNvPr id="901" name="Logo"'
        ' descr="Northmoor"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill>'
        f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>'
        '<a:xfrm><a:off x="10900000" y="120000"/><a:ext cx="1100000" cy="330000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
    tree.insert(2, etree.fromstring(band))
    tree.insert(3, etree.fromstring(logo))


def _with_show(parts: dict[str, bytes]) -> None:
    """A custom show, sections, and a view of the outline that names the slides."""
    main = parts["ppt/presentation.xml"].decode()
    ids = re.findall(r'<p:sldId [^>]*?id="(\d+)"', main)
    relations = re.findall(r'<p:sldId [^>]*?r:id="(\w+)"', main)
    shown = "".join(f'<p:sld r:id="{each}"/>' for each in relations[:2])
    show = f'<p:custShowLst><p:custShow name="Short" id="0"><p:sldLst>{shown}</p:sldLst>'
    show += "</p:custShow></p:custShowLst>"
    members = "".join(f'<p14:sldId id="{each}"/>' for each in ids)
    sections = (
        '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"><p14:sectionLst xmlns:p14='
        '"http://schemas.microsoft.com/office/powerpoint/2010/main"><p14:section name="Samples"'
        ' id="{7B1B3F52-0000-4000-8000-000000000001}"><p14:sldIdLst>'
        f"{members}</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
    )
    # After notesSz; before defaultTextStyle; extensions at the end.
    main = re.sub(r"(<p:notesSz [^>]*/>)", rf"\1{show}", main)
    main = re.sub(r"<p:extLst>.*?</p:extLst>", "", main, flags=re.S)
    parts["ppt/presentation.xml"] = main.replace(
        "</p:presentation>", f"{sections}</p:presentation>"
    ).encode()
    slides = [name for name in parts if re.fullmatch(r"ppt/slides/slide\d+\.xml", name)]
    rows = "".join(
        f'<Relationship Id="rId{n}" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/slide" Target="slides/{Path(name).name}"/>'
        for n, name in enumerate(slides, 1)
    )
    parts["ppt/_rels/viewProps.xml.rels"] = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{rows}</Relationships>"
    ).encode()
    listed = "".join(f'<p:sld r:id="rId{n}"/>' for n in range(1, len(slides) + 1))
    parts["ppt/viewProps.xml"] = (
        f'<p:viewPr xmlns:p="{P}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><p:outlineViewPr><p:cViewPr><p:scale><a:sx xmlns:a="'
        f'{A}" n="33" d="100"/><a:sy xmlns:a="{A}" n="33" d="100"/></p:scale>'
        f'<p:origin x="0" y="0"/></p:cViewPr><p:sldLst>{listed}</p:sldLst></p:outlineViewPr>'
        "</p:viewPr>"
    ).encode()


def google() -> bytes:
    """A page of 10 by 5.625 inches, names in capitals, odd indexes, no types on bodies, numbers
    only in the corner, as Google Slides exports it."""
    names = {
        "Title Slide": "TITLE",
        "Title and Content": "TITLE_AND_BODY",
        "Section Header": "SECTION_HEADER",
        "Two Content": "TITLE_AND_TWO_COLUMNS",
        "Title Only": "TITLE_ONLY",
        "Comparison": "ONE_COLUMN_TEXT",
        "Blank": "BLANK",
        "Content with Caption": "MAIN_POINT",
        "Picture with Caption": "BIG_NUMBER",
        "Title and Vertical Text": "CAPTION_ONLY",
        "Vertical Title and Text": "CUSTOM",
    }

    def renamed(parts: dict[str, bytes]) -> None:
        for name in list(parts):
            if name.startswith("ppt/slideLayouts/slideLayout"):
                text = parts[name].decode()
                for before, after in names.items():
                    text = text.replace(f'<p:cSld name="{before}">', f'<p:cSld name="{after}">')
                parts[name] = text.encode()

    def reindexed(parts: dict[str, bytes]) -> None:
        for name in list(parts):
            if name.startswith("ppt/slideLayouts/slideLayout"):
                text = parts[name].decode()
                for before, after in (("1", "4294967295"), ("2", "17"), ("3", "23"), ("4", "5")):
                    text = re.sub(rf'(<p:ph [^>]*idx=)"{before}"', rf'\1"{after}0"', text)
                parts[name] = text.replace("42949672950", "31").encode()

    return rewritten(
        plain_4x3(),
        stretched(9144000, 5143500),
        resized_type(0.62),
        recoloured(
            {
                "dk1": "202124",
                "dk2": "595959",
                "lt2": "EEEEEE",
                "accent1": "4285F4",
                "accent2": "FF5722",
                "accent3": "78909C",
                "accent4": "FFAB40",
                "accent5": "0097A7",
                "accent6": "EEFF41",
            }
        ),
        in_fonts("Arial", "Arial"),
        renamed,
        reindexed,
        _without_feet,
    )


def _without_feet(parts: dict[str, bytes]) -> None:
    """Layouts without footer and date; the number stays."""
    for name in list(parts):
        if name.startswith("ppt/slideLayouts/slideLayout"):
            root = etree.fromstring(parts[name])
            for shape in list(root.iter(f"{{{P}}}sp")):
                place = shape.find(f".//{{{P}}}ph")
                if place is not None and place.get("type") in ("ftr", "dt"):
                    shape.getparent().remove(shape)
            parts[name] = etree.tostring(root)


def dark() -> bytes:
    """White on near black, through the master's map of colours; wide fonts; pale accents that
    white cannot be read on; offline and digital alike."""
    return rewritten(
        plain_4x3(),
        stretched(12192000, 6858000),
        replaced(
            r'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"',
            'bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"',
            "ppt/slideMasters/",
        ),
        recoloured(
            {
                "dk1": "14171C",
                "lt1": "FFFFFF",
                "dk2": "2A2F3A",
                "lt2": "C9D1DC",
                "accent1": "7FD1C7",
                "accent2": "84D4C2",
                "accent3": "3A3F4A",
                "accent4": "F28DB2",
                "accent5": "59616F",
                "accent6": "333A45",
            }
        ),
        in_fonts("Verdana", "Verdana"),
    )


def untitled() -> bytes:
    """Only three layouts, none of which has a title, called A, B and C."""
    presentation = pptx.Presentation(
        io.BytesIO(rewritten(plain_4x3(), stretched(12192000, 6858000)))
    )
    for layout in list(presentation.slide_layouts)[3:]:
        presentation.slide_layouts.remove(layout)
    for name, layout in zip("ABC", presentation.slide_layouts, strict=True):
        layout.name = name
        for place in list(layout.placeholders):
            if "TITLE" in str(place.placeholder_format.type) and "SUB" not in str(
                place.placeholder_format.type
            ):
                place._element.getparent().remove(place._element)
    return saved(presentation)


def two_masters() -> bytes:
    """Two masters that share the names of their layouts; the second is on a dark ground."""
    return rewritten(
        rewritten(plain_4x3(), stretched(12192000, 6858000), in_fonts("Georgia", "Century Gothic")),
        _doubled,
    )


def _doubled(parts: dict[str, bytes]) -> None:
    """Copies the first master with its layouts and theme."""
    layouts = sorted(n for n in parts if re.fullmatch(r"ppt/slideLayouts/slideLayout\d+\.xml", n))
    copies = {"ppt/slideMasters/slideMaster1.xml": "ppt/slideMasters/slideMaster2.xml"}
    copies |= {"ppt/theme/theme1.xml": "ppt/theme/theme9.xml"}
    copies |= {
        n: n.replace("slideLayout", "slideLayout2", 2).replace("slideLayout2s", "slideLayouts")
        for n in layouts
    }
    types = parts["[Content_Types].xml"].decode()
    for before, after in copies.items():
        parts[after] = parts[before]
        folder, file = before.rsplit("/", 1)
        rels = f"{folder}/_rels/{file}.rels"
        if rels in parts:
            text = parts[rels].decode()
            for old, new in copies.items():
                text = text.replace(f'/{old.rsplit("/", 1)[1]}"', f'/{new.rsplit("/", 1)[1]}"')
            parts[f"{folder}/_rels/{after.rsplit('/', 1)[1]}.rels"] = text.encode()
        kind = re.search(rf'<Override PartName="/{before}" ContentType="([^"]*)"', types)
        kind = kind or re.search(rf'<Override ContentType="([^"]*)" PartName="/{before}"', types)
        types = types.replace(
            "</Types>", f'<Override PartName="/{after}" ContentType="{kind[1]}"/></Types>'
        )
    parts["[Content_Types].xml"] = types.encode()
    parts["ppt/theme/theme9.xml"] = parts["ppt/theme/theme9.xml"].replace(
        b'name="Office Theme"', b'name="Evening"', 1
    )
    second = parts["ppt/slideMasters/slideMaster2.xml"].decode()
    second = second.replace('bg1="lt1" tx1="dk1"', 'bg1="dk1" tx1="lt1"')
    numbers = iter(range(2147490000, 2147490100))
    second = re.sub(
        r'(<p:sldLayoutId [^>]*?\b)id="\d+"',
        lambda found: f'{found[1]}id="{next(numbers)}"',
        second,
    )
    parts["ppt/slideMasters/slideMaster2.xml"] = second.encode()
    rels = parts["ppt/_rels/presentation.xml.rels"].decode()
    parts["ppt/_rels/presentation.xml.rels"] = rels.replace(
        "</Relationships>",
        '<Relationship Id="rId900" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/slideMaster" Target="slideMasters/slideMaster2.xml"/></Relationships>',
    ).encode()
    main = parts["ppt/presentation.xml"].decode()
    parts["ppt/presentation.xml"] = main.replace(
        "</p:sldMasterIdLst>", '<p:sldMasterId id="2147489999" r:id="rId900"/></p:sldMasterIdLst>'
    ).encode()


def german() -> bytes:
    """Names in German, small type, left-aligned centre titles, an A4 page."""
    names = {
        "Title Slide": "Titelfolie",
        "Title and Content": "Titel und Inhalt",
        "Section Header": "Abschnitts-überschrift",
        "Two Content": "Zwei Inhalte",
        "Comparison": "Vergleich",
        "Title Only": "Nur Titel",
        "Picture with Caption": "Bild mit Überschrift",
    }

    def renamed(parts: dict[str, bytes]) -> None:
        for name in list(parts):
            if name.startswith("ppt/slideLayouts/slideLayout"):
                text = parts[name].decode()
                for before, after in names.items():
                    text = text.replace(f'<p:cSld name="{before}">', f'<p:cSld name="{after}">')
                parts[name] = text.encode()

    return rewritten(
        plain_4x3(), stretched(9906000, 6858000), resized_type(0.75), renamed, as_template
    )


def libreoffice(folder: Path) -> bytes:
    """A template that LibreOffice has saved, in its own way of writing: names of its own, bodies
    without indexes, no part for the view."""
    source = folder / "corporate.pptx"
    presentation = pptx.Presentation(
        io.BytesIO(rewritten(plain_4x3(), stretched(12192000, 6858000)))
    )
    _add_band(presentation.slide_masters[0])
    slide = presentation.slides.add_slide(presentation.slide_layouts[1])
    slide.shapes.title.text = "A sample"
    source.write_bytes(saved(presentation))
    target = folder / "saved"
    subprocess.run(
        [
            str(OFFICE),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pptx",
            "--outdir",
            str(target),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return (target / "corporate.pptx").read_bytes()


#: Name -> template; the file's name ends in .potx where it is one.
COUNCILS: Mapping[str, Callable[[], bytes]] = {
    "plain_4x3.pptx": plain_4x3,
    "corporate.potx": corporate,
    "google.pptx": google,
    "dark.pptx": dark,
    "untitled.pptx": untitled,
    "two_masters.pptx": two_masters,
    "german.potx": german,
}
