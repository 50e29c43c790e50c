"""What a document says of itself, as an XMP packet (ISO 16684-1) with the mark of PDF/UA-1."""

from __future__ import annotations

from datetime import datetime
from xml.sax.saxutils import escape

from facilitator.rendering.pdf.hooks import RawObject

PRODUCER = "facilitator"

_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{producer}</pdf:Producer>
<xmp:CreatorTool>{producer}</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""

_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{organisation}</rdf:li></rdf:Seq></dc:creator>\n"


def metadata(title: str, organisation: str, language: str, moment: datetime) -> RawObject:
    """The metadata stream of a document; `moment` is in UTC."""
    creator = _CREATOR.format(organisation=escape(organisation)) if organisation else ""
    packet = _PACKET.format(
        title=escape(title),
        creator=creator,
        language=escape(language),
        producer=PRODUCER,
        moment=moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
    ).encode()
    head = f"<</Type/Metadata/Subtype/XML/Length {len(packet)}>>\nstream\n".encode()
    return RawObject(head + packet + b"\nendstream")
