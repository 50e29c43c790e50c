"""Names of elements, attributes and types, as lxml spells them."""

from __future__ import annotations

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
STRICT_PRESENTATION = "{http://purl.oclc.org/ooxml/presentationml/main}presentation"
TITLE = "{http://purl.org/dc/elements/1.1/}title"

#: English Metric Units in a point.
EMU_PT = 12700

CONTENT_TYPES = "[Content_Types].xml"
PRESENTATION_TYPE = (
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)
#: Content types of a main part that a presentation can be read from: presentation, template,
#: show, each with macros or without.
MAIN_TYPES = frozenset(
    {
        PRESENTATION_TYPE,
        PRESENTATION_TYPE.replace("presentation.main", "template.main"),
        PRESENTATION_TYPE.replace("presentation.main", "slideshow.main"),
        "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.template.macroEnabled.main+xml",
        "application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml",
    }
)
TITLE_KINDS = ("title", "ctrTitle")
FOOT_KINDS = ("dt", "ftr", "sldNum")
#: PowerPoint offers to repair a file with a longer address in it.
LONGEST_LINK = 2000
#: Of the extension with the sections of a presentation (MS-PPTX, 2.2.1.15).
SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
