"""Documents on paper, as tagged PDF (PDF/UA-1), drawn with reportlab.

The rooms, from the ground up:

- `hooks`: what of reportlab's is private and needed for tagging; nobody else touches it.
- `tags`: `Tag` and the structure tree.
- `fonts`, `breaks`, `text`: faces; words into lines (`set_text`, `measure`, `line_width`,
  `TextStyle`).
- `fields`: what there is to fill in: lines, circles to choose from, boxes to tick.
- `canvas`: `TaggedCanvas`: `mark(tag)`, `artifact()`, `figure(tag, box)`, `heading(level)`,
  `bookmark`, `link`, `text_field`, `choice_field`, `tick_field`, `rendered()`; `take_page` and
  `put_page` for a page that many documents share.
- `draw`: `draw_text(canvas, text, style, x, top, width, tag) -> height`.
- `drawing`: shapes on any canvas; they write no tags, so wrap them in an artifact.
- `page`: the sheet, its margins and footer; `flow`: boxes over pages.
- `handout`, `guide`, `cards`: the documents.

A page by hand:

    canvas = TaggedCanvas(A4, title=..., organisation=..., language="en-GB", settings=settings)
    draw_text(canvas, title, TITLE, x, top, width, canvas.heading(1))
    with canvas.artifact():
        rule(canvas, x, y, width, palette.ink)
    canvas.showPage()          # `rendered` closes the last page, if you have not
    return canvas.rendered()   # raises FacilitatorError for a missing glyph

Order of drawing is order of reading. Everything drawn stands in a mark or an artifact, and marks
do not nest. A tag that has no content (an empty cell) is put in its place with `canvas.touch`.
"""
