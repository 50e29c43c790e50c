"""A slide being drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pptx.opc.constants import CONTENT_TYPE

from facilitator.pack import Slide
from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.complaints import text_too_long, title_repeated, word_too_long
from facilitator.rendering.pptx.feet import feet
from facilitator.rendering.pptx.fit import Fitting, Step, fit
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.levels import coloured, list_style
from facilitator.rendering.pptx.mirroring import mirrored, mirrored_within
from facilitator.rendering.pptx.numbering import part_name, slide_name, with_part
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.page import resized
from facilitator.rendering.pptx.paragraphs import (
    TO_SLIDE,
    Para,
    Writer,
    para,
    xml_value,
)
from facilitator.rendering.pptx.shapes import DECLARATION, NAMESPACES
from facilitator.rendering.pptx.stage import Stage
from facilitator.rendering.pptx.style import (
    PAGE_WIDTH_PT,
    Align,
    Anchor,
    Box,
    Role,
    TextStyle,
    box_xml,
    emu,
    levels_xml,
)
from facilitator.rendering.pptx.tag import tag_place

#: PowerPoint offers to repair a file with a longer address in it.
LONGEST_LINK = 2000
#: The label of a track: the height of its line, and its type.
_TRACK_PT, _TRACK_SIZE_PT = 28, 20


class Canvas:
    """One slide. Shapes are read aloud in the order in which they are drawn: the title first, the
    footer last. `part` of `parts` tells a slide whose content goes on over several."""

    def __init__(
        self,
        stage: Stage,
        slide: Slide,
        layout: str,
        *,
        part: int = 1,
        parts: int = 1,
        title_place: Placeholder | None = None,
    ) -> None:
        self.stage = stage
        self.slide = slide
        self.layout = stage.layouts[layout]
        self.name = part_name(slide.name, part)
        self.number = len(stage.canvases) + 1
        stage.canvases.append(self)
        self.file = Part(f"/ppt/slides/slide{self.number}.xml", CONTENT_TYPE.PML_SLIDE, b"")
        self.file.relate("SLIDE_LAYOUT", stage.template.layouts[layout])
        self.timing = ""
        self._shapes: list[str] = []
        self._links: dict[str, str] = {}
        self.title = self._title(part, parts)
        self.fill("title", (self.title,), place=title_place)
        self._label_track((title_place or self.layout["title"]).box)

    def _title(self, part: int, parts: int) -> Para:
        title = with_part(para(self.slide.title), self.stage.deck.continued, part, parts)
        if title.plain in self.stage.titles:
            self.stage.say(*title_repeated(title))
        self.stage.titles.add(title.plain)
        return title

    def _label_track(self, title: Box) -> None:
        """Above the title, where a layout of ours has room: which group of a breakout this is
        for. A council's layout says it in the footer."""
        room = title.y - _TRACK_PT
        if self.slide.track and self.layout.is_ours and room >= _TRACK_PT / 2:
            box = title._replace(y=room, height=_TRACK_PT)
            style = TextStyle(size_pt=_TRACK_SIZE_PT, bold=True)
            self.text_box("track", (para(self.slide.track),), box, style, (_TRACK_SIZE_PT,))

    # -- text ---------------------------------------------------------------------------------

    def fill(
        self,
        key: str,
        paragraphs: Iterable[Para],
        *,
        place: Placeholder | None = None,
        fitting: Fitting | None = None,
        first_number: int = 1,
        quiet: bool = False,
        back: str = "",
    ) -> int:
        """Text in a placeholder, in the largest size that fits; the id of its shape, or 0 when
        there is no text and so no shape. `place` is the layout's placeholder, changed for this
        slide; `fitting` a size that is already chosen; `quiet` words are no author's; `back` is the
        slide that the whole shape leads to."""
        content = tuple(each for each in paragraphs if each.plain.strip())
        if not content:
            return 0
        given = self.layout[key]
        place = place or given
        fitting = fitting or fit(content, place.levels, place.room, place.sizes(), place.max_lines)
        if not quiet:
            self.report(fitting, content)
        shape_id = self.next_id()
        if place.kind == "box":
            self._shapes.append(self._boxed(place, content, fitting, first_number))
            return shape_id
        if not self.layout.is_ours:
            content = coloured(content, place.given or given.levels, fitting.levels)
        self._shapes.append(
            shapes.filled_placeholder(
                shapes.named(shape_id, self.shape_name(key), None, self.jump(back)),
                shapes.place_xml(place.kind, place.index),
                self.writer(align=place.levels[0].align).body(content),
                list_style=list_style(self, given, place, fitting, first_number),
                shape=box_xml(place.box) if place.is_moved or place.box != given.box else "",
                anchor=place.anchor if place.is_anchored else None,
            )
        )
        return shape_id

    def _boxed(
        self,
        place: Placeholder,
        content: Sequence[Para],
        fitting: Fitting,
        first_number: int = 1,
        jump: str = "",
    ) -> str:
        """The same in a box of its own, where the layout has no placeholder for it."""
        levels = tuple(replace(style, role=self.paint(style.role)) for style in fitting.levels)
        levels_style = levels_xml(levels)
        if first_number > 1:
            number = '<a:buAutoNum type="arabicPlain"'
            levels_style = levels_style.replace(number, f'{number} startAt="{first_number}"')
        return shapes.text_box(
            shapes.named(self.next_id(), self.shape_name(place.key), None, jump),
            place.box,
            self.writer(align=place.levels[0].align).body(content),
            place.anchor,
            list_style=levels_style,
            ground=self.paint(place.ground) if place.ground else None,
            insets=place.insets,
        )

    def text_box(
        self,
        key: str,
        paragraphs: Sequence[Para],
        box: Box,
        style: TextStyle,
        sizes: Sequence[float],
        anchor: Anchor = "t",
    ) -> None:
        """Words outside the placeholders, in the largest of some sizes that fits."""
        place = Placeholder(key=key, kind="body", box=box, levels=(self.stage.styled(style),))
        fitting = fit(paragraphs, place.levels, box, [Step((size,)) for size in sizes])
        self.report(fitting, paragraphs)
        words = self.writer(fitting.levels[0]).body(paragraphs)
        self._shapes.append(
            shapes.text_box(
                shapes.named(self.next_id(), self.shape_name(key), None), box, words, anchor
            )
        )

    def writer(self, style: TextStyle | None = None, align: Align = "l") -> Writer:
        deck = self.stage.deck
        return Writer(
            language=deck.language,
            words_language=deck.words_language,
            relation=self.link,
            style=style,
            align=style.align if style else align,
            paint=self.paint,
            link_role=self.layout.link_role,
        )

    def report(self, fitting: Fitting, paragraphs: Sequence[Para]) -> None:
        """Says what does not fit, with the place of its author."""
        # Of a list that goes on over several slides, the word is told where it stands.
        if fitting.long_word and any(fitting.long_word in each.plain for each in paragraphs):
            self.stage.say(*word_too_long(fitting.long_word, paragraphs, self.slide.title))
        if fitting.share < 1:
            self.stage.say(*text_too_long(fitting.share, paragraphs, self.slide.title))

    def link(self, address: str) -> str:
        """The id of the relation to an address or, after a hash, to a slide; empty if there can
        be none."""
        if address not in self._links:
            relation = ""
            if address.startswith(TO_SLIDE):
                if slide_name(address.removeprefix(TO_SLIDE)) in self.stage.slide_names:
                    relation = self.file.relate("SLIDE", address)
            elif len(address) <= LONGEST_LINK:
                relation = self.file.relate("HYPERLINK", address, external=True)
            self._links[address] = relation
        return self._links[address]

    def jump(self, name: str) -> str:
        """The mark on a shape that a click on it leads to a slide; empty where there is none."""
        relation = self.link(TO_SLIDE + name) if name else ""
        if not relation:
            return ""
        whole = slide_name(name)
        titles = (slide.title.plain for slide in self.stage.deck.slides if slide.name == whole)
        tip = xml_value(next(titles, ""))
        return f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump" tooltip="{tip}"/>'

    # -- shapes -------------------------------------------------------------------------------

    def paint(self, role: Role) -> Role:
        """The role whose colour this slide takes for a role of ours."""
        return self.layout.palette.get(role, role)

    def at(self, box: Box) -> Box:
        """Where a place of our own layout lies on this slide."""
        return self.layout.frame.at(box)

    def square(self, box: Box) -> Box:
        """The same, for what keeps its shape."""
        return self.layout.frame.square(box)

    def tag(self, words: str, role: Role = "time", box: Box | None = None, back: str = "") -> None:
        """What our panel would say, under the title of a council's layout, or in a box; `back` is
        the slide that it leads to."""
        box = box or self.layout.tag
        if not words or box is None:
            return
        place = tag_place(words, self.paint(role), role, box, self.stage)
        fitting = Fitting(place.levels)
        # It is read after the title, whenever it is drawn.
        self._shapes.insert(1, self._boxed(place, (para(words),), fitting, jump=self.jump(back)))

    def next_id(self) -> int:
        return len(self._shapes) + 2

    def shape_name(self, key: str) -> str:
        return f"{self.name}.{key}"

    def icon(self, key: str, icon_name: str, box: Box, role: Role, width_pt: float = 2.5) -> None:
        name = self.shape_name(key)
        self._shapes.append(
            shapes.icon(
                self.next_id(),
                name,
                icon_name,
                box,
                self.paint(role),
                width_pt,
                self.stage.deck.language,
            )
        )

    def tile(self, key: str, box: Box, role: Role, corner_percent: float = 0) -> int:
        shape_id = self.next_id()
        self._shapes.append(
            shapes.tile(
                shape_id,
                self.shape_name(key),
                box,
                self.paint(role),
                self.stage.deck.language,
                corner_percent=corner_percent,
            )
        )
        return shape_id

    def line(
        self,
        key: str,
        box: Box,
        role: Role,
        width_pt: float,
        ends: tuple[int, int] | None = None,
    ) -> None:
        self._shapes.append(
            shapes.line(
                self.next_id(), self.shape_name(key), box, self.paint(role), width_pt, ends=ends
            )
        )

    def picture(
        self,
        key: str,
        media: str,
        box: Box,
        description: str,
        crop: tuple[float, float, float, float] = (0, 0, 0, 0),
    ) -> None:
        """A picture in the placeholder of that name, or in none if the layout has none. An empty
        description: a decoration."""
        place = self._object_place(key)
        head = shapes.named(self.next_id(), self.shape_name(key), description)
        relation = self.file.relate("IMAGE", media)
        self._shapes.append(shapes.picture(head, place, relation, box, crop))

    def frame(self, key: str, box: Box, uri: str, content: str, description: str) -> None:
        """A table or chart in the placeholder of that name, or in none if the layout has none."""
        head = shapes.named(self.next_id(), self.shape_name(key), description)
        self._shapes.append(shapes.frame(head, self._object_place(key), box, uri, content))

    def _object_place(self, key: str) -> str:
        given = self.layout[key] if self.layout.has(key) else None
        if given is None or given.kind == "box":
            return "<p:nvPr/>"
        return shapes.place_xml(given.kind, given.index)

    # -- the end ------------------------------------------------------------------------------

    def finish(self) -> Part:
        """The slide's part, with the footer, date and number that its layout shows."""
        self._shapes.extend(feet(self))
        self.file.data = (
            f'{DECLARATION}<p:sld {NAMESPACES}><p:cSld name="{xml_value(self.name)}">'
            f"{shapes.tree(''.join(self._shapes))}</p:cSld>"
            f"<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>{self.timing}</p:sld>"
        ).encode()
        if self.stage.is_mirrored:
            self.file.data = self._mirrored(self.file.data)
        if self.stage.scale != 1:
            self.file.data = resized(self.file.data, self.stage.scale)
        return self.file

    def _mirrored(self, data: bytes) -> bytes:
        if self.layout.is_ours:
            return mirrored(data, emu(PAGE_WIDTH_PT))
        return mirrored_within(data, emu(2 * self.layout.middle_pt))
