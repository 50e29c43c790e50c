"""The audit of finished decks: silent about ours, and nothing gets past it."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

from facilitator.auditing import RULES, audit, explain
from facilitator.brand import DEFAULT_BRAND
from facilitator.cli import main
from facilitator.diagnostics import Diagnostic, FacilitatorError
from facilitator.rendering.pptx import render
from facilitator.settings import Settings
from tests.deck import samples
from tests.deck.councils import rewritten

Parts = dict[str, bytes]


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("audit")
    return render(samples.small(folder), DEFAULT_BRAND, Settings()).data


@pytest.fixture
def found(ours: bytes, tmp_path: Path) -> Callable[[Callable[[Parts], None]], list[Diagnostic]]:
    """What is found in our deck after a change."""

    def judge(change: Callable[[Parts], None]) -> list[Diagnostic]:
        file = tmp_path / "deck.pptx"
        file.write_bytes(rewritten(ours, change))
        return list(audit(file))

    return judge


def test_there_is_nothing_to_say_about_our_own_deck(ours: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    assert [each.render() for each in audit(file)] == []


# -- seeded faults ----------------------------------------------------------------------------

MAIN = "ppt/presentation.xml"
#: Slides of the sample deck that have what the faults need.
POINTS = "ppt/slides/slide10.xml"
PICTURE = "ppt/slides/slide14.xml"
TABLE = "ppt/slides/slide16.xml"
CHART = "ppt/slides/slide17.xml"


def edit(name: str, pattern: str, words: str, count: int = 1) -> Callable[[Parts], None]:
    """A change to a part that must change it."""

    def change(parts: Parts) -> None:
        text = parts[name].decode()
        changed, times = re.subn(pattern, words, text, count=count, flags=re.S)
        assert times, f"nothing like {pattern} in {name}"
        parts[name] = changed.encode()

    return change


def drop_title_shape(parts: Parts) -> None:
    edit(POINTS, r"<p:sp>(?:(?!</p:sp>).)*type=\"title\".*?</p:sp>", "")(parts)


def move_title_last(parts: Parts) -> None:
    text = parts[POINTS].decode()
    title = re.search(r"<p:sp>(?:(?!</p:sp>).)*type=\"title\".*?</p:sp>", text, re.S)
    assert title
    moved = text.replace(title[0], "").replace("</p:spTree>", title[0] + "</p:spTree>")
    parts[POINTS] = moved.encode()


def add_shape_above(parts: Parts) -> None:
    """A text box over the list, read after it."""
    box = (
        '<p:sp><p:nvSpPr><p:cNvPr id="900" name="Late"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>'
        '<p:spPr><a:xfrm><a:off x="5080000" y="100000"/><a:ext cx="6096000" cy="400000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:p><a:r>'
        '<a:rPr lang="en-GB"/><a:t>Read me first</a:t></a:r></a:p></p:txBody></p:sp>'
    )
    edit(POINTS, "</p:spTree>", box + "</p:spTree>")(parts)


def add_empty_placeholder(parts: Parts) -> None:
    box = (
        '<p:sp><p:nvSpPr><p:cNvPr id="900" name="Empty"/><p:cNvSpPr/><p:nvPr><p:ph type="body"'
        ' idx="10"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:p/></p:txBody></p:sp>'
    )
    edit("ppt/slides/slide2.xml", "</p:spTree>", box + "</p:spTree>")(parts)


def repeat_section(parts: Parts) -> None:
    edit(MAIN, r'<p14:section name="Taking care"', '<p14:section name="Welcome"')(parts)


def drop_sections(parts: Parts) -> None:
    edit(MAIN, r"<p:extLst>.*?</p:extLst>", "")(parts)


def add_orphan(parts: Parts) -> None:
    parts["ppt/media/orphan.png"] = b""
    edit(
        "[Content_Types].xml",
        "</Types>",
        '<Default Extension="png" ContentType="image/png"/></Types>',
    )(parts)


def pale_points(parts: Parts) -> None:
    """The theme's grey for lines, as the colour of a point."""
    colour = '<a:solidFill><a:schemeClr val="accent6"/></a:solidFill>'
    edit(POINTS, r'(<a:rPr lang="en-GB" dirty="0">)(</a:rPr><a:t>You say)', rf"\1{colour}\2")(parts)


def pale_through_the_theme(parts: Parts) -> None:
    edit("ppt/theme/theme1.xml", r'<a:dk1><a:srgbClr val="\w+"', '<a:dk1><a:srgbClr val="AAAAAA"')(
        parts
    )


def pale_on_the_panel(parts: Parts) -> None:
    """Titles in white: readable on nothing that our panels have."""
    name = next(
        name
        for name, data in parts.items()
        if "slideLayout" in name and b'<p:cSld name="Steps: your turn"' in data
    )
    edit(
        name,
        r'<p:sp>((?:(?!</p:sp>).)*type="title".*?<a:lstStyle)/?>(</a:lstStyle>)?',
        r'<p:sp>\1><a:lvl1pPr><a:defRPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
        r"</a:defRPr></a:lvl1pPr></a:lstStyle>",
    )(parts)


def hebrew_in_notes(parts: Parts) -> None:
    edit("ppt/notesSlides/notesSlide10.xml", "<a:t>One at a time.</a:t>", "<a:t>אחד אחד</a:t>")(
        parts
    )


SEEDED: list[tuple[str, Callable[[Parts], None], str]] = [
    ("title-missing", drop_title_shape, "there is no title"),
    ("title-missing", edit(POINTS, r"<a:t>What stays the same</a:t>", "<a:t> </a:t>"), "empty"),
    (
        "title-repeated",
        edit(POINTS, "<a:t>What stays the same</a:t>", "<a:t>Match the pair</a:t>"),
        "slide 5 too",
    ),
    ("title-read-late", move_title_last, "before the title"),
    ("reading-order-jumps", add_shape_above, "“Late” stands above"),
    ("placeholder-empty", add_empty_placeholder, "“Empty” is empty"),
    (
        "advances-by-itself",
        edit(POINTS, "<p:timing>", '<p:transition advTm="5000"/><p:timing>'),
        "after 5 seconds",
    ),
    ("alt-missing", edit(PICTURE, r' descr="A wooden[^"]*"', ""), "the picture"),
    ("alt-missing", edit(CHART, r' descr="Bar[^"]*"', ""), "the chart"),
    ("alt-missing", edit(TABLE, r' descr="Four[^"]*"', ' descr=" "'), "the table"),
    (
        "alt-missing",
        edit("ppt/slides/slide7.xml", r' descr="">.*?</p:cNvPr>', "></p:cNvPr>"),
        "the shape",
    ),
    ("alt-is-file-name", edit(PICTURE, r'descr="A wooden[^"]*"', 'descr="IMG_0042.JPG"'), "file"),
    ("table-header-missing", edit(TABLE, 'firstRow="1" ', ""), "no header row"),
    ("table-cells-merged", edit(TABLE, "<a:tc>", '<a:tc gridSpan="2">'), "1 merged"),
    ("language-missing", edit(POINTS, ' lang="en-GB"', ""), "in the slide"),
    (
        "language-missing",
        edit("ppt/notesSlides/notesSlide3.xml", ' lang="en-GB"', ""),
        "in the notes",
    ),
    (
        "direction-wrong",
        edit(POINTS, "<a:t>You say what you know, and[^<]*</a:t>", "<a:t>أهلا وسهلا بكم</a:t>"),
        "in the slide",
    ),
    ("direction-wrong", hebrew_in_notes, "in the notes"),
    ("link-text-unclear", edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>click here</a:t>"), "lead"),
    (
        "link-text-unclear",
        edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>https://example.org/x</a:t>"),
        "https",
    ),
    ("text-too-small", edit(POINTS, "<a:rPr ", '<a:rPr sz="1200" '), "12 points"),
    (
        "text-too-small",
        edit(POINTS, "<a:bodyPr/>", '<a:bodyPr><a:normAutofit fontScale="40000"/></a:bodyPr>', 9),
        "points",
    ),
    ("contrast-low", pale_points, "“You say what you know"),
    ("contrast-low", pale_through_the_theme, "#AAAAAA"),
    ("contrast-low", pale_on_the_panel, "#FFFFFF on #F2C25B"),
    (
        "document-title-missing",
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", ""),
        "no title",
    ),
    (
        "document-title-missing",
        edit("docProps/core.xml", "<dc:title>.*?<", "<dc:title>PowerPoint Presentation<"),
        "PowerPoint Presentation",
    ),
    ("sections-missing", drop_sections, "20 slides"),
    ("section-name-repeated", repeat_section, "2 sections"),
    ("section-name-repeated", edit(MAIN, 'name="Welcome"', 'name="Default Section"'), "Default"),
    ("package-fault", add_orphan, "nothing leads to ppt/media/orphan.png"),
    ("package-fault", edit(POINTS, 'cNvPr id="3"', 'cNvPr id="2"'), "two shapes have the id 2"),
    ("package-fault", edit(MAIN, '<p14:sldId id="257"/>', ""), "sections do not hold"),
    ("package-fault", edit(MAIN, r"<p:notesMasterIdLst>.*?</p:notesMasterIdLst>", ""), "no master"),
]


@pytest.mark.parametrize(("rule", "change", "words"), SEEDED)
def test_a_seeded_fault_is_found(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
    rule: str,
    change: Callable[[Parts], None],
    words: str,
) -> None:
    said = found(change)
    assert {each.rule for each in said} >= {rule}, [each.message for each in said]
    assert any(words in each.message for each in said if each.rule == rule), said


#: What comes near to a fault and is none.
CLEAN: list[tuple[str, Callable[[Parts], None]]] = [
    ("a title that differs by its number", edit(POINTS, "What stays the same", "Break (2 of 2)")),
    ("a change on a click", edit(POINTS, "<p:timing>", "<p:transition/><p:timing>")),
    ("a description that names a picture", edit(PICTURE, 'descr="A wo', 'descr="Picture of a wo')),
    ("a cell that spans itself", edit(TABLE, "<a:tc>", '<a:tc gridSpan="1" rowSpan="1">')),
    (
        "a link of clear words",
        edit(POINTS, "<a:t>the guidance</a:t>", "<a:t>here is the guidance</a:t>"),
    ),
    ("the smallest type", edit(POINTS, "<a:rPr ", '<a:rPr sz="1600" ')),
    ("another language", edit(POINTS, 'lang="en-GB"', 'lang="cy"')),
    (
        "Arabic from right to left",
        edit(
            POINTS,
            r"<a:p>((?:(?!</a:p>).)*)<a:t>You say what you know, and[^<]*</a:t>",
            r'<a:p><a:pPr rtl="1" algn="r"/>\1<a:t>أهلا وسهلا بكم</a:t>',
        ),
    ),
    ("an Arabic word in English", edit(POINTS, "You say what you", "You say أهلا when you")),
    ("another section", edit(MAIN, r'<p14:section name="Taking care"', '<p14:section name="Care"')),
]


@pytest.mark.parametrize(("what", "change"), CLEAN)
def test_a_near_miss_is_no_fault(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
    what: str,
    change: Callable[[Parts], None],
) -> None:
    assert [each.render() for each in found(change)] == [], what


@pytest.mark.parametrize(
    ("colour", "size_pt", "bold", "is_fault"),
    [
        ("757575", 17.9, False, False),  # 4.61 to 1
        ("777777", 17.9, False, True),  # 4.48 to 1
        ("777777", 18, False, False),
        ("777777", 14, True, False),
        ("949494", 18, False, False),  # 3.03 to 1
        ("959595", 18, False, True),  # 2.99 to 1
        ("959595", 40, True, True),
    ],
)
def test_contrast_is_measured_as_wcag_says(
    colour: str, size_pt: float, bold: bool, is_fault: bool, tmp_path: Path
) -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[6])
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(1))
    box.text_frame.text = "Words on white"
    font = box.text_frame.paragraphs[0].runs[0].font
    font.size, font.bold = Pt(size_pt), bold
    font.color.rgb = RGBColor.from_string(colour)
    file = tmp_path / "deck.pptx"
    presentation.save(str(file))
    assert ("contrast-low" in {each.rule for each in audit(file)}) == is_fault


def test_each_rule_has_a_seeded_fault() -> None:
    assert {rule for rule, _, _ in SEEDED} == set(RULES)


def test_repeated_names_in_the_archive_are_found(ours: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    with (
        zipfile.ZipFile(file, "a") as archive,
        pytest.warns(UserWarning, match="Duplicate name"),
    ):
        archive.writestr("ppt/slides/slide1.xml", archive.read("ppt/slides/slide1.xml"))
    assert "is there 2 times" in audit(file)[0].message


def test_a_deck_made_by_hand_in_powerpoints_way_is_judged(tmp_path: Path) -> None:
    presentation = pptx.Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    box = slide.shapes.add_textbox(Inches(1), Inches(2), Inches(5), Inches(1))
    box.text_frame.text = "Small words, without a language"
    box.text_frame.paragraphs[0].runs[0].font.size = Pt(9)
    slide.shapes.add_table(2, 2, Inches(1), Inches(4), Inches(4), Inches(1))
    file = tmp_path / "deck.pptx"
    presentation.save(str(file))
    rules = [each.rule for each in audit(file) if each.place and each.place.line == 1]
    assert rules == ["title-missing", "alt-missing", "language-missing", "text-too-small"]


def test_findings_come_slide_by_slide_with_the_number_as_line(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
) -> None:
    def change(parts: Parts) -> None:
        drop_title_shape(parts)
        edit(TABLE, 'firstRow="1" ', "")(parts)
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", "")(parts)

    lines = [each.place.line for each in found(change) if each.place]
    assert lines == [0, 10, 16]


def test_a_picture_behind_words_is_no_low_contrast(
    found: Callable[[Callable[[Parts], None]], list[Diagnostic]],
) -> None:
    """What cannot be told is not guessed."""
    blip = (
        "<p:bg><p:bgPr><a:blipFill><a:blip/><a:stretch/></a:blipFill><a:effectLst/></p:bgPr></p:bg>"
    )
    said = found(edit(TABLE, r"(<p:cSld [^>]*>)", rf"\1{blip}"))
    assert [each.message for each in said if each.rule == "contrast-low"] == []


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0 old"])
def test_what_is_no_deck_is_one_clear_line(data: bytes, tmp_path: Path) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(data)
    with pytest.raises(FacilitatorError) as caught:
        audit(file)
    (said,) = caught.value.diagnostics
    assert said.rule == "deck-unreadable" and said.hint


def test_every_rule_is_explained() -> None:
    for code, rule in RULES.items():
        assert explain(rule).startswith(f"{code} ({rule.severity})\n\n")
        assert rule.reason.endswith(".") and rule.source.endswith(".")


# -- the command ------------------------------------------------------------------------------


def test_the_command_prints_findings_under_their_slides(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, drop_title_shape))
    assert main(["check", "--deck", str(file)]) == 1
    printed = capsys.readouterr()
    assert printed.err.startswith("Slide 10\nerror title-missing: there is no title\n")
    assert "deck.pptx: 1 error" in printed.out


def test_the_command_is_content_with_our_deck(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(ours)
    assert main(["check", "--deck", str(file), "--strict"]) == 0
    assert "no faults found" in capsys.readouterr().out


def test_the_command_writes_json(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, drop_title_shape))
    assert main(["check", "--deck", str(file), "--format", "json"]) == 1
    printed = capsys.readouterr().out
    assert '"rule": "title-missing"' in printed and '"line": 10' in printed


def test_the_command_writes_sarif_with_every_rule_described(
    ours: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def change(parts: Parts) -> None:
        drop_title_shape(parts)
        edit("docProps/core.xml", "<dc:title>.*?</dc:title>", "")(parts)

    file = tmp_path / "deck.pptx"
    file.write_bytes(rewritten(ours, change))
    assert main(["check", "--deck", str(file), "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    whole, missing = run["tool"]["driver"]["rules"]
    assert (whole["id"], whole["name"]) == ("document-title-missing", "DocumentTitleMissing")
    assert missing["shortDescription"]["text"] == "Title missing"
    assert missing["fullDescription"]["text"] == RULES["title-missing"].reason
    assert missing["defaultConfiguration"] == {"level": "error"}
    assert "WCAG 2.2" in missing["help"]["text"]
    regions = [each["locations"][0]["physicalLocation"].get("region") for each in run["results"]]
    assert regions == [None, {"startLine": 10, "startColumn": 1}]


def test_plans_and_decks_are_not_judged_together(tmp_path: Path) -> None:
    assert main(["check", "plan.yaml", "--deck", "deck.pptx"]) == 2


def test_a_rule_of_the_audit_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "alt-missing"]) == 0
    assert "screen reader" in capsys.readouterr().out


def test_the_template_command_prints_a_mapping(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "council.pptx"
    buffer = io.BytesIO()
    pptx.Presentation().save(buffer)
    file.write_bytes(buffer.getvalue())
    assert main(["template", str(file)]) == 0
    assert 'layouts:\n  title: "Title Slide"\n' in capsys.readouterr().out


def test_the_template_command_refuses_what_is_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "council.pptx"
    file.write_bytes(b"no")
    assert main(["template", str(file)]) == 1
    assert "is not a presentation" in capsys.readouterr().err
