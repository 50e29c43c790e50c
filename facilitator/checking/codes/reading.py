"""What can be wrong with the writing of a file, whatever it says."""

from __future__ import annotations

ERRORS = {
    "backslash": "In double quotes a backslash begins a sign, so a Windows path in them says "
    "something else; and a path with backslashes works on Windows alone.",
    "bad-indent": "How far in a line begins says what it belongs to. One column more or less, and "
    "it belongs to something else, or to nothing.",
    "bracket-open": "[ and { begin a list or keys on one line. Until they close, everything is "
    "taken to be inside them.",
    "colon-in-text": "A colon with a space after it parts a key from its value. Inside a text it "
    "cuts the text in two, unless the text stands in quotes.",
    "colon-missing": "Every line of a plan is a key with a colon, an entry with a dash, or goes on "
    "with a text above it. This one is none of them.",
    "comma-in-braces": "In { } a comma parts one key from the next, so a text with a comma in it "
    "needs quotes there.",
    "control-character": "An invisible character, often from a copied page, cannot be printed and "
    "would break the files that are made.",
    "dash-in-text": "A dash further in than its neighbours is taken for a part of the text above.",
    "dash-missing": "Without its dash an entry becomes part of the one before it, and all its keys "
    "stand there twice.",
    "duplicate-key": "Of two values for one key, one would be lost, and nobody could tell which.",
    "empty-file": "A file with nothing in it, or with comments alone, is no plan.",
    "file-missing": "A file is named that is not there. On some computers capitals count in names.",
    "file-unreadable": "The file is there, and the computer will not hand it over: it may be "
    "locked, or you may not have the right to read it.",
    "hash-in-text": "A # after a space begins a comment, so the rest of the line would be lost.",
    "merge-key": "Merge keys take lines from elsewhere in the file. In a plan each line stands "
    "where it is read.",
    "needs-quotes": "Some signs mean something to YAML at the start of a text, or inside brackets. "
    "In quotes they are letters like any other.",
    "not-a-file": "A folder, or a device, has the name that was given.",
    "not-utf8": "Plans are read as UTF-8, the encoding that every editor can save. Another one "
    "would turn letters such as ŵ or £ into others.",
    "not-yaml": "The file is no text in the form of a plan.",
    "odd-key": "A key is a plain word. A bracket or a question mark in its place was most likely "
    "meant as text.",
    "quote-open": "A text that begins with a quotation mark goes on to the next one, even over "
    "many lines, so that other lines disappear in it.",
    "second-document": "A line of three dashes begins a second document, and a file holds one.",
    "space-after-colon": "A colon parts a key from its value only where a space follows it.",
    "tab-indent": "Tabs and hard spaces look like spaces and are none: editors show them in "
    "different widths, so that lines belong to what they do not stand under.",
    "too-deep": "A plan is a few levels deep. More is a slip, or an attempt to stop the program.",
    "too-large": "No plan comes near this size: the file is most likely another one.",
    "wrong-dash": "An entry of a list begins with a dash and a space. Other bullets, such as those "
    "that a word processor puts in, are text.",
    "wrong-root": "A plan is keys with values: it begins with a key, and not with a dash.",
    "yaml-directive": "Lines that begin with % speak to the reader of the file; none is needed.",
}

WARNINGS = {
    "entry-joined": "A dash that was forgotten makes one entry of two, and the room would read "
    "them as one. A line that begins with a capital, under a short line without a stop, is most "
    "likely an entry of its own.",
}
