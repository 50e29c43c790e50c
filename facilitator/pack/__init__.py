"""The Pack: what the room needs, in every word and clock time, and in no format.

Composers make it, renderers draw it. Everything here is frozen; every `Text` knows its stable
name and the place in the plan (or catalogue, or brand) that it came from. Words that the product
itself adds are already in the document's language.
"""
