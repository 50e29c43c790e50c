"""A slide being drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from pptx.opc.constants import CONTENT_TYPE

from facilitator.openxml.boxes import Box
from facilitator.pack.deck import Slide
from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.complaints import text_too_long, title_repeated, word_too_long
from facilitator.rendering.pptx.feet import feet
from facilitator.rendering.pptx.fit import Fitting, Step, fit
from facilitator.rendering.pptx.layouts.parts import Placeholder
from facilitator.rendering.pptx.levels import coloured, list_style
from facilitator.rendering.pptx.links import Links
from facilitator.rendering.pptx.measure import shortened
from facilitator.rendering.pptx.mirroring import mirrored, mirrored_within
from facilitator.rendering.pptx.numbering import part_name, with_part
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.page import resized
from facilitator.rendering.pptx.paragraphs import (
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
    Role,
    TextStyle,
    box_xml,
    emu,
    levels_xml,
)
from facilitator.rendering.pptx.surface import Surface
from facilitator.rendering.pptx.tag import tag_place
from facilitator.text import plain

#: The label of a track: the height of its line, and its type.
_TRACK_PT, _TRACK_SIZE_PT = 28, 20


class Canvas(Surface):
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
        self.slide = slide
        self.number = len(stage.canvases) + 1
        file = Part(f"/ppt/slides/slide{self.number}.xml", CONTENT_TYPE.PML_SLIDE, b"")
        file.relate("SLIDE_LAYOUT", stage.template.layouts[layout])
        super().__init__(stage, stage.layouts[layout], part_name(slide.name, part), file)
        stage.canvases.append(self)
        self.timing = ""
        self._is_tagged = False
        self._links = Links(self.file, stage)
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
        for. On a council's layout the tag says it."""
        room = title.y - _TRACK_PT
        if self.slide.track and self.layout.is_ours and room >= _TRACK_PT / 2:
            box = title._replace(y=room, height=_TRACK_PT)
            style = TextStyle(size_pt=_TRACK_SIZE_PT, bold=True)
            # The footer has room for the whole of a long name.
            words = plain(shortened(self.slide.track.plain, style, box.width))
            self.text_box("track", (para(words),), box, style, (_TRACK_SIZE_PT,))

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
        shape_id, jump = self.next_id(), self._links.jump(back)
        if place.kind == "box":
            self._shapes.append(self._boxed(place, content, fitting, first_number, jump))
            return shape_id
        if not self.layout.is_ours:
            content = coloured(content, place.given or given.levels, fitting.levels)
        self._shapes.append(
            shapes.filled_placeholder(
                shapes.named(shape_id, self.shape_name(key), None, jump),
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
            relation=self._links.relation,
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

    def tag(self, words: str, role: Role = "time", box: Box | None = None, back: str = "") -> None:
        """What our panel would say, under the title of a council's layout, or in a box; `back` is
        the slide that it leads to. It begins with the track of a breakout."""
        box = box or self.layout.tag
        words = " · ".join(part for part in (self.slide.track.plain, words) if part)
        if not words or box is None:
            return
        self._is_tagged = True
        place, words = tag_place(words, self.paint(role), role, box, self.stage)
        fitting, jump = Fitting(place.levels), self._links.jump(back)
        # It is read after the title, whenever it is drawn.
        self._shapes.insert(1, self._boxed(place, (para(words),), fitting, jump=jump))

    # -- the end ------------------------------------------------------------------------------

    def finish(self) -> Part:
        """The slide's part, with the footer, date and number that its layout shows."""
        if self.slide.track and not self.layout.is_ours and not self._is_tagged:
            self.tag("", "wash")
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
