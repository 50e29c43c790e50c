"""From a Deck to the bytes of a file: template, slides, notes, sections, properties."""

from __future__ import annotations

from lxml import etree
from pptx.opc.constants import CONTENT_TYPE

from facilitator.brand import Brand
from facilitator.openxml.names import P, R
from facilitator.pack.deck import Deck
from facilitator.rendering.pptx.mirroring import mirrored
from facilitator.rendering.pptx.notes import notes_part
from facilitator.rendering.pptx.package import Template, open_template
from facilitator.rendering.pptx.paragraphs import TO_SLIDE, is_right_to_left
from facilitator.rendering.pptx.properties import add_properties
from facilitator.rendering.pptx.sections import section_list
from facilitator.rendering.pptx.slides import draw
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import PAGE_WIDTH_PT, emu
from facilitator.rendering.pptx.template import NOTES_INDEX, default_template
from facilitator.rendering.result import Rendered
from facilitator.settings import Settings

_FIRST_SLIDE_ID = 256


def draw_deck(deck: Deck, brand: Brand, settings: Settings) -> Rendered:
    """Raises FacilitatorError where the brand's template cannot be used."""
    stage = _stage(deck, brand, settings)
    for slide in deck.slides:
        draw(slide, stage)
    for canvas in stage.canvases:
        stage.package.add(notes_part(canvas))
        stage.package.add(canvas.finish())
    _resolve_links(stage)
    _register(stage)
    add_properties(stage.package, deck, settings.source_date)
    return Rendered(
        data=stage.package.save(settings.source_date),
        count=len(stage.canvases),
        unit="slides",
        diagnostics=tuple(stage.diagnostics),
    )


def _stage(deck: Deck, brand: Brand, settings: Settings) -> Stage:
    if brand.template is None:
        template = open_template(default_template(brand.colours), NOTES_INDEX)
        if is_right_to_left(deck.language):
            _mirror(template)
        return Stage(deck, brand, settings, template)
    # Imported here: most decks are drawn on our own template.
    from facilitator.rendering.pptx.corporate import open_corporate

    own = open_corporate(brand)
    stage = Stage(deck, brand, settings, own.template, own)
    stage.diagnostics.update(dict.fromkeys(own.diagnostics))
    return stage


def _mirror(template: Template) -> None:
    """Panels and places of our own template, for who reads from the right. A council's template
    keeps its sides: whoever made it chose them."""
    width_emu = emu(PAGE_WIDTH_PT)
    for part in template.package.parts.values():
        if part.content_type in (CONTENT_TYPE.PML_SLIDE_MASTER, CONTENT_TYPE.PML_SLIDE_LAYOUT):
            part.data = mirrored(part.data, width_emu)


def _resolve_links(stage: Stage) -> None:
    """Puts the part of the slide of that name where a relation leads to a name; the first part,
    where it goes on over several."""
    files = {canvas.name: canvas.file.name for canvas in reversed(stage.canvases)}
    for canvas in stage.canvases:
        relations = canvas.file.relations
        for at, relation in enumerate(relations):
            if not relation.external and relation.target.startswith(TO_SLIDE):
                name = relation.target.removeprefix(TO_SLIDE)
                relations[at] = relation._replace(target=files[name])


def _register(stage: Stage) -> None:
    """Lists the slides, and the sections they stand in, in the presentation's own part."""
    main = stage.template.presentation
    root = etree.fromstring(main.data)
    slide_list = root.find(f"{P}sldIdLst")
    if slide_list is None:
        raise ValueError("the template has no list of slides")
    members: list[tuple[str, int]] = []
    for slide_id, canvas in enumerate(stage.canvases, _FIRST_SLIDE_ID):
        entry = etree.SubElement(slide_list, f"{P}sldId")
        entry.set("id", str(slide_id))
        entry.set(f"{R}id", main.relate("SLIDE", canvas.file.name))
        members.append((canvas.slide.section, slide_id))
    if is_right_to_left(stage.deck.language):
        root.set("rtl", "1")
    if sections := section_list(members, stage.deck.title):
        space = "http://schemas.openxmlformats.org/presentationml/2006/main"
        root.append(etree.fromstring(f'<p:extLst xmlns:p="{space}">{sections}</p:extLst>'))
    main.data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
