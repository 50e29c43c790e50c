"""Paragraphs that appear one at a time, each at a click."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from facilitator.rendering.pptx.paragraphs import Para, Span


def ending_in_words(paragraphs: Sequence[Para]) -> Sequence[Para]:
    """The paragraphs, with a space after a link at their very end: LibreOffice 7.4 loses such a
    link where paragraphs appear one by one."""
    spans = paragraphs[-1].spans if paragraphs else ()
    if not spans or not spans[-1].link:
        return paragraphs
    return [*paragraphs[:-1], replace(paragraphs[-1], spans=(*spans, Span(text=" ")))]


def appear_by_paragraph(shape_id: int, count: int) -> str:
    """The timing of a slide whose shape shows its paragraphs one by one. It is the animation that
    PowerPoint calls Appear, so that it can be changed there."""
    clicks = "".join(_click(shape_id, paragraph) for paragraph in range(count))
    return (
        '<p:timing><p:tnLst><p:par><p:cTn id="1" dur="indefinite" restart="never"'
        ' nodeType="tmRoot"><p:childTnLst><p:seq concurrent="1" nextAc="seek">'
        '<p:cTn id="2" dur="indefinite" nodeType="mainSeq">'
        f"<p:childTnLst>{clicks}</p:childTnLst></p:cTn>"
        f"<p:prevCondLst>{_on('onPrev')}</p:prevCondLst>"
        f"<p:nextCondLst>{_on('onNext')}</p:nextCondLst>"
        "</p:seq></p:childTnLst></p:cTn></p:par></p:tnLst>"
        f'<p:bldLst><p:bldP spid="{shape_id}" grpId="0" build="p"/></p:bldLst></p:timing>'
    )


def _on(event: str) -> str:
    return f'<p:cond evt="{event}" delay="0"><p:tgtEl><p:sldTgt/></p:tgtEl></p:cond>'


def _click(shape_id: int, paragraph: int) -> str:
    first = 3 + 4 * paragraph
    shown = (
        f'<p:set><p:cBhvr><p:cTn id="{first + 3}" dur="1" fill="hold">{_after("0")}</p:cTn>'
        f'<p:tgtEl><p:spTgt spid="{shape_id}"><p:txEl><p:pRg st="{paragraph}" end="{paragraph}"/>'
        "</p:txEl></p:spTgt></p:tgtEl>"
        "<p:attrNameLst><p:attrName>style.visibility</p:attrName></p:attrNameLst></p:cBhvr>"
        '<p:to><p:strVal val="visible"/></p:to></p:set>'
    )
    effect = (
        f'<p:par><p:cTn id="{first + 2}" presetID="1" presetClass="entr" presetSubtype="0"'
        f' fill="hold" grpId="0" nodeType="clickEffect">{_after("0")}'
        f"<p:childTnLst>{shown}</p:childTnLst></p:cTn></p:par>"
    )
    within = (
        f'<p:par><p:cTn id="{first + 1}" fill="hold">{_after("0")}'
        f"<p:childTnLst>{effect}</p:childTnLst></p:cTn></p:par>"
    )
    return (
        f'<p:par><p:cTn id="{first}" fill="hold">{_after("indefinite")}'
        f"<p:childTnLst>{within}</p:childTnLst></p:cTn></p:par>"
    )


def _after(delay: str) -> str:
    return f'<p:stCondLst><p:cond delay="{delay}"/></p:stCondLst>'
