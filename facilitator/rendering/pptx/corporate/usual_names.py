"""What layouts are usually called.

PowerPoint's names in some languages, those of LibreOffice and of Google Slides, and what councils
call theirs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

#: What a layout can be used as.
Use = Literal["title", "content", "section", "title only", "comparison", "two", "picture"]

# Names are set apart by semicolons, since LibreOffice has commas in its own.
_NAMES: Mapping[Use, str] = {
    "title": """
        title slide; title; cover; cover slide; front cover; front page; opening slide;
        sleid teitl; teitl; clawr; titelfolie; titel; diapositive de titre; titre;
        diapositiva de título; diapositiva titolo; titeldia; slajd tytułowy; slide de título
        """,
    "content": """
        title and content; title & content; title content; title, content; title and body;
        title and text; content; text; bullets; one column text; teitl a chynnwys; cynnwys;
        titel und inhalt; titre et contenu; título y objetos; titolo e contenuto;
        titel en object; tytuł i zawartość; título e conteúdo
        """,
    "section": """
        section header; section; section title; divider; section divider; section break;
        section title and description; main point; centered text; pennyn adran; adran;
        abschnittsüberschrift; abschnitts überschrift; titre de section; encabezado de sección;
        intestazione sezione; sectiekop; nagłówek sekcji; cabeçalho da secção
        """,
    "title only": """
        title only; heading only; caption only; teitl yn unig; nur titel; titre seul;
        solo el título; solo titolo; alleen titel; tylko tytuł; só título
        """,
    "comparison": """
        comparison; cymhariaeth; vergleich; comparaison; comparación; confronto; vergelijking;
        porównanie; comparação
        """,
    "two": """
        two content; title and two columns; title, 2 content; two columns; two column;
        dau gynnwys; zwei inhalte; deux contenus; dos objetos; due contenuti;
        inhoud van twee; dwa elementy zawartości
        """,
    "picture": """
        picture with caption; image with caption; photo with caption; picture and caption;
        llun gyda chapsiwn; bild mit überschrift; image avec légende; imagen con título;
        immagine con didascalia; afbeelding met bijschrift; obraz z podpisem
        """,
}


def plain_name(name: str) -> str:
    """A layout's name as names are compared: small letters, one space, no number before it."""
    words = re.sub(r"[\s_\-–]+", " ", name).strip().casefold()
    return re.sub(r"^\d+ (?=\D)", "", words)


_USES: Mapping[str, Use] = {
    plain_name(name): use for use, names in _NAMES.items() for name in names.split(";")
}


def usual_use(name: str) -> Use | None:
    """What a layout's name says that it is for."""
    return _USES.get(plain_name(name))
