"""What moves, sounds or goes on by itself."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx.util import Inches

from tests.audit.seeding import NAMESPACES, Seeds, gif, judged, rules


@pytest.fixture
def seeds() -> Seeds:
    return Seeds()


def _timing(seeds: Seeds, effect: str, *, begins: str = "") -> None:
    """One step of an animation, as PowerPoint nests it; `begins`: when, beside on a click."""
    steps = (
        f'<p:timing {NAMESPACES}><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never"'
        ' nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek"><p:cTn id="2"'
        ' dur="indefinite" nodeType="mainSeq"><p:childTnLst><p:par><p:cTn id="3" fill="hold">'
        f'<p:stCondLst><p:cond delay="indefinite"/>{begins}</p:stCondLst><p:childTnLst>{effect}'
        "</p:childTnLst></p:cTn></p:par></p:childTnLst></p:cTn></p:seq></p:childTnLst></p:cTn>"
        "</p:par></p:tnLst></p:timing>"
    )
    seeds.slide._element.append(etree.fromstring(steps))


def _effect(shape: Any, attributes: str) -> str:
    return (
        f'<p:par><p:cTn id="5" fill="hold" {attributes}><p:childTnLst><p:cmd type="call"'
        f' cmd="playFrom(0.0)"><p:cBhvr><p:cTn id="6" dur="1"/><p:tgtEl><p:spTgt'
        f' spid="{shape.shape_id}"/></p:tgtEl></p:cBhvr></p:cmd></p:childTnLst></p:cTn></p:par>'
    )


ON_BEGIN = '<p:cond evt="onBegin" delay="0"><p:tn val="2"/></p:cond>'


@pytest.mark.parametrize(("begins", "expected"), [("", []), (ON_BEGIN, ["media-starts-by-itself"])])
def test_sound_may_start_on_a_click_alone(
    seeds: Seeds, begins: str, expected: list[str], tmp_path: Path
) -> None:
    effect = _effect(seeds.picture(), 'presetID="1" presetClass="mediacall" nodeType="afterEffect"')
    _timing(seeds, effect, begins=begins)
    found = judged(seeds.data(), tmp_path)
    assert rules(found) == expected
    assert all("“Picture 2” plays by itself" in each.message for each in found)


@pytest.mark.parametrize(
    ("repeats", "expected"),
    [("", []), ('repeatCount="3000"', []), ('repeatCount="indefinite"', ["moves-without-end"])],
)
def test_an_effect_comes_to_its_end(
    seeds: Seeds, repeats: str, expected: list[str], tmp_path: Path
) -> None:
    _timing(seeds, _effect(seeds.picture(), f'presetID="8" presetClass="emph" {repeats}'))
    assert rules(judged(seeds.data(), tmp_path)) == expected


def test_a_film_may_run_in_a_loop_that_is_stopped_by_a_click(seeds: Seeds, tmp_path: Path) -> None:
    target = f'<p:tgtEl><p:spTgt spid="{seeds.picture().shape_id}"/></p:tgtEl>'
    loop = '<p:cTn id="7" repeatCount="indefinite" fill="hold" display="0"/>'
    _timing(seeds, f"<p:video><p:cMediaNode>{loop}{target}</p:cMediaNode></p:video>")
    assert judged(seeds.data(), tmp_path) == []


@pytest.mark.parametrize(
    ("frames", "loop", "expected"),
    [
        (3, 0, ["moves-without-end"]),
        (3, 2, []),
        (3, None, []),
        (1, None, []),
    ],
)
def test_a_picture_that_moves_comes_to_its_end(
    seeds: Seeds, frames: int, loop: int | None, expected: list[str], tmp_path: Path
) -> None:
    shape = seeds.slide.shapes.add_picture(
        gif(frames=frames, loop=loop), Inches(1), Inches(3), Inches(1)
    )
    shape._element._nvXxPr.cNvPr.set("descr", "A wheel")
    assert rules(judged(seeds.data(), tmp_path)) == expected


def _film(seeds: Seeds) -> Any:
    shape = seeds.slide.shapes.add_movie(
        io.BytesIO(b"film"), Inches(1), Inches(3), Inches(2), Inches(1), mime_type="video/mp4"
    )
    shape._element._nvXxPr.cNvPr.set("descr", "A film of a ward walk")
    return shape


def test_a_film_has_captions(seeds: Seeds, tmp_path: Path) -> None:
    film = _film(seeds)
    (said,) = judged(seeds.data(), tmp_path)
    assert said.rule == "captions-missing" and "“movie.mp4” has no captions" in said.message
    tracks = etree.fromstring(
        '<p173:tracksInfo xmlns:p173="http://schemas.microsoft.com/office/powerpoint/2017/3/main">'
        '<p173:trackLst><p173:track id="{1}" label="English" lang="en-GB"/></p173:trackLst>'
        "</p173:tracksInfo>"
    )
    next(film._element.iter("{*}media")).append(tracks)
    assert judged(seeds.data(), tmp_path) == []


def test_a_film_on_its_own_site_has_the_captions_of_that_site(seeds: Seeds, tmp_path: Path) -> None:
    film = _film(seeds)
    relation = seeds.slide.part.relate_to(
        "https://example.org/film",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/video",
        is_external=True,
    )
    link = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}link"
    next(film._element.iter("{*}videoFile")).set(link, relation)
    assert "captions-missing" not in rules(judged(seeds.data(), tmp_path))


@pytest.mark.parametrize(("setting", "is_fault"), [("0", False), ("1", True)])
def test_times_that_the_show_does_not_use_are_no_fault(
    seeds: Seeds, setting: str, is_fault: bool, tmp_path: Path
) -> None:
    seeds.slide._element.append(etree.fromstring(f'<p:transition {NAMESPACES} advTm="9000"/>'))

    def show(parts: dict[str, bytes]) -> None:
        name = "ppt/presProps.xml"
        text = parts[name].decode()
        start = text.index(">", text.index("<p:presentationPr")) + 1
        shown = f'<p:showPr useTimings="{setting}"/>'
        parts[name] = (text[:start] + shown + text[start:]).encode()

    found = rules(judged(seeds.data(show), tmp_path))
    assert ("advances-by-itself" in found) == is_fault
