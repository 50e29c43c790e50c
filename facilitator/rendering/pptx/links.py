"""Where a slide leads: to addresses, and to other slides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from facilitator.openxml.names import LONGEST_LINK
from facilitator.rendering.pptx.numbering import slide_name
from facilitator.rendering.pptx.package import Part
from facilitator.rendering.pptx.paragraphs import TO_SLIDE, xml_value

if TYPE_CHECKING:
    from facilitator.rendering.pptx.stage import Stage


class Links:
    """The relations of a slide's part, one for each place that it leads to."""

    def __init__(self, file: Part, stage: Stage) -> None:
        self._file = file
        self._stage = stage
        self._relations: dict[str, str] = {}

    def relation(self, address: str) -> str:
        """The id of the relation to an address or, after a hash, to a slide; empty if there can
        be none."""
        if address not in self._relations:
            relation = ""
            if address.startswith(TO_SLIDE):
                if slide_name(address.removeprefix(TO_SLIDE)) in self._stage.slide_titles:
                    relation = self._file.relate("SLIDE", address)
            elif len(address) <= LONGEST_LINK:
                relation = self._file.relate("HYPERLINK", address, external=True)
            self._relations[address] = relation
        return self._relations[address]

    def jump(self, name: str) -> str:
        """The mark on a shape that a click on it leads to a slide; empty where there is none."""
        relation = self.relation(TO_SLIDE + name) if name else ""
        if not relation:
            return ""
        tip = xml_value(self._stage.slide_titles[slide_name(name)])
        return f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump" tooltip="{tip}"/>'
