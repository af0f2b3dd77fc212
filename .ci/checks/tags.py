#!/usr/bin/python3
"""The tags of PDF files: every painted thing is tagged or an artifact, and content and structure tree agree both ways.

veraPDF does not look at this for level A: a file that says it is tagged and has an empty tree passes there.
"""
import sys
from collections import Counter

import pikepdf
from lxml import etree

PAINTING = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "INLINE IMAGE"}


def marked_content(pdf):
    """(page, MCID) of all marked content, and faults."""
    found, faults = [], []
    for number, page in enumerate(pdf.pages, 1):
        open_marks, untagged = [], 0
        for operands, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            if name == "BMC":
                open_marks.append(str(operands[0]) == "/Artifact")
            elif name == "BDC":
                mcid = operands[1].get("/MCID") if isinstance(operands[1], pikepdf.Dictionary) else None
                if mcid is not None:
                    found.append((page.obj.objgen, int(mcid)))
                open_marks.append(mcid is not None or str(operands[0]) == "/Artifact")
            elif name == "EMC":
                if not open_marks:
                    faults.append(f"page {number}: EMC without a beginning")
                    break
                open_marks.pop()
            elif name in PAINTING and not any(open_marks):
                untagged += 1
        if open_marks:
            faults.append(f"page {number}: marked content without an end")
        if untagged:
            faults.append(f"page {number}: {untagged} painting operators are neither tagged nor artifacts")
    return found, faults


def structure(node, page, refs, types):
    """Collects (page, MCID) references and counts element types below a structure tree node."""
    if isinstance(node, pikepdf.Array):
        for child in node:
            structure(child, page, refs, types)
    elif isinstance(node, pikepdf.Dictionary):
        page = node.get("/Pg", page)
        if node.get("/Type") == "/MCR":
            refs.append((page.objgen, int(node["/MCID"])))
        elif node.get("/Type") != "/OBJR":
            if "/S" in node:
                types[str(node["/S"])] += 1
            if "/K" in node:
                structure(node["/K"], page, refs, types)
    else:
        refs.append((page.objgen, int(node)))


def metadata(pdf):
    if "/Metadata" not in pdf.Root:
        return ["no XMP metadata"]
    try:
        xmp = etree.fromstring(pdf.Root.Metadata.read_bytes())
    except etree.XMLSyntaxError as error:
        return [f"XMP is not well-formed: {error}"]
    stated = "".join(xmp.xpath("//*[local-name()='title']//*[local-name()='li']/text()"))
    title = str(pdf.trailer.Info.get("/Title", "")) if "/Info" in pdf.trailer else ""
    return [] if stated == title != "" else [f"title is {title!r} in Info and {stated!r} in XMP"]


def check(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        faults = []
        if not root.get("/MarkInfo", {}).get("/Marked"):
            faults.append("not marked as tagged")
        if "/Lang" not in root:
            faults.append("no language")
        content, broken = marked_content(pdf)
        faults += broken
        refs, types = [], Counter()
        if "/StructTreeRoot" in root and "/K" in root.StructTreeRoot:
            structure(root.StructTreeRoot.K, None, refs, types)
        else:
            faults.append("the structure tree is empty")
        if twice := [ref for ref, count in Counter(refs).items() if count > 1]:
            faults.append(f"{len(twice)} pieces of content belong to two elements")
        if len(content) != len(set(content)):
            faults.append("an MCID is used twice on a page")
        if lost := set(content) - set(refs):
            faults.append(f"{len(lost)} pieces of tagged content are not in the structure tree")
        if void := set(refs) - set(content):
            faults.append(f"{len(void)} references of the structure tree have no content")
        return faults + metadata(pdf)


def main(paths):
    failed = False
    for path in paths:
        try:
            faults = check(path)
        except Exception as error:  # A file that can't be read is a fault like any other.
            faults = [f"{type(error).__name__}: {error}"]
        failed |= bool(faults)
        print(f"FAIL tags {path}: {'; '.join(faults)}" if faults else f"ok   tags {path}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
