"""Files that nobody sends who means well."""
import io
import os
import struct
import zipfile
import zlib

from browser import photograph

MEGABYTE = 1024 * 1024
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET, _STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_SCRIPT = b"<script>alert(1)</script>"
_XXE = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'
_DRAWING = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">' + _SCRIPT + b"</svg>"


class File:
    """What is sent, in pieces, so that a gigabyte is never in anybody's memory."""

    def __init__(self, what, name, content, times=1, sized=True):
        self.what, self.name, self.content, self.times, self.sized = what, name, content, times, sized
        self.size = len(content) * times

    def pieces(self):
        for _ in range(self.times):
            yield self.content


def harmless(name, accepts):
    """What a form is there for."""
    return File("harmless, named ../../x", *((name + ".xlsx", workbook({})) if "xlsx" in accepts else (name + ".png", photograph())))


def gigabyte(what="1 GB", sized=True):
    return File(what, "a.xlsx", bytes(MEGABYTE), 1024, sized)


def all_files():
    program = b"MZ\x90\0\3\0\0\0" + os.urandom(50_000)
    start = f'<worksheet xmlns="{_MAIN}"><sheetData>'
    entity = '<row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>'
    yield File("zip bomb in the sheet", "a.xlsx", workbook(
        {_SHEET: (start, "<row>" + "<c><v>1</v></c>" * 20 + "</row>", 1_000_000, "</sheetData></worksheet>")}))
    bomb = workbook({_STRINGS: (f'<sst xmlns="{_MAIN}">', "<si><t>" + "字" * 30 + "</t></si>", 3_000_000, "</sst>")})
    yield File("zip bomb in the shared strings", "a.xlsx", bomb)
    yield File("the same, denied by its directory", "a.xlsx", denying_sizes(bomb))
    yield File("10,000 entries", "a.xlsx", workbook({f"xl/part{i}.xml": ("<a/>", "", 0, "") for i in range(10_000)}))
    yield File("XXE in the sheet", "a.xlsx", workbook({_SHEET: (_XXE + start + entity, "", 0, "")}))
    yield File("XXE in the shared strings", "a.xlsx", workbook({_STRINGS: (_XXE + "<sst><si><t>&b;</t></si></sst>", "", 0, "")}))
    yield gigabyte()
    yield gigabyte("1 GB of unknown length", sized=False)
    yield File("PNG of 60,000 × 60,000 points", "a.png", png(60_000, 60_000))
    yield File("SVG with a script", "a.svg", _DRAWING)
    yield File("SVG with a script, named .png", "a.png", _DRAWING)
    yield File("page that begins like a JPEG", "a.jpg", b"\xff\xd8\xff\xe0" + b"<html>" + _SCRIPT * 50)
    yield File("PNG that is a zip, too", "a.png", photograph() + workbook({}))
    yield File("PNG with a page behind it", "a.png", photograph() + b"<html>" + _SCRIPT)
    yield File(".exe named .xlsx", "a.xlsx", program)
    yield File(".exe named .png", "a.png", program)


def workbook(parts):
    """A small workbook with these parts instead of its own; each is a beginning, a piece, how often, and an end."""
    rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    pack = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    usual = {
        "[Content_Types].xml": f'<Types xmlns="{pack}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{kind}sheet.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{pack}/relationships"><Relationship Id="r1" Type="{rel}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{rel}"><sheets><sheet name="1" sheetId="1" r:id="r1"/></sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{pack}/relationships"><Relationship Id="r1" '
        f'Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{rel}/sharedStrings" '
        'Target="sharedStrings.xml"/></Relationships>',
        _STRINGS: f'<sst xmlns="{_MAIN}"><si><t>楼栋</t></si><si><t>房号</t></si></sst>',
        _SHEET: f'<worksheet xmlns="{_MAIN}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>'
        '<c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2"><v>99</v></c><c r="B2"><v>101</v></c></row></sheetData></worksheet>'}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, (begin, piece, times, end) in {**{name: (text, "", 0, "") for name, text in usual.items()}, **parts}.items():
            with zipped.open(name, "w") as part:
                part.write(begin.encode())
                many = piece.encode() * 1000
                for _ in range(times // 1000):
                    part.write(many)
                part.write(end.encode())
    return file.getvalue()


def denying_sizes(zipped):
    """Its directory says of every part that it unpacks to a single byte."""
    file, end = bytearray(zipped), len(zipped) - 22
    at, = struct.unpack_from("<I", file, end + 16)
    while at < end:
        struct.pack_into("<I", file, at + 24, 1)
        at += 46 + sum(struct.unpack_from("<HHH", file, at + 28))
    return bytes(file)


def png(width, height):
    """Says that it is so large; there is next to nothing in it."""
    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b""))
