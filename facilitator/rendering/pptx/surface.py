"""A slide as shapes without words: icons, tiles, lines, pictures, tables and charts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.openxml.boxes import Box
from facilitator.rendering.pptx import shapes
from facilitator.rendering.pptx.layouts.parts import Layout
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.style import Role

if TYPE_CHECKING:
    from facilitator.rendering.pptx.stage import Stage


class Surface:
    """Shapes are read aloud in the order in which they are drawn."""

    def __init__(self, stage: Stage, layout: Layout, name: str, file: Part) -> None:
        self.stage = stage
        self.layout = layout
        self.name = name
        self.file = file
        self._shapes: list[str] = []

    def paint(self, role: Role) -> Role:
        """The role whose colour this slide takes for a role of ours."""
        return self.layout.palette.get(role, role)

    def at(self, box: Box) -> Box:
        """Where a place of our own layout lies on this slide."""
        return self.layout.frame.at(box)

    def square(self, box: Box) -> Box:
        """The same, for what keeps its shape."""
        return self.layout.frame.square(box)

    def next_id(self) -> int:
        """The id of the next shape; 1 is the page itself."""
        return len(self._shapes) + 2

    def shape_name(self, key: str) -> str:
        """The name of a shape, which stays with its slide wherever that moves."""
        return f"{self.name}.{key}"

    def icon(self, key: str, icon_name: str, box: Box, role: Role, width_pt: float = 2.5) -> None:
        """An icon as large as its box: a decoration."""
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
        """An area of colour, a decoration; the id of its shape. Corners are in per cent of the
        shorter side."""
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
        """A straight line across a box; `ends` are the ids of two shapes that it holds on to."""
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
