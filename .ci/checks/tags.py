#!/usr/bin/python3
"""Is a tagged PDF really tagged? Every painting operator is in a tag or an artifact, every tag is in the structure tree and
every leaf of the tree has content, and the metadata agrees with the document information. One line a file."""
import sys
import pikepdf
from lxml import etree

PAINTING = {'Tj', 'TJ', "'", '"', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh'}


def tree_leaves(node, page, leaves, kinds):
    if isinstance(node, pikepdf.Array):
        for kid in node:
            tree_leaves(kid, page, leaves, kinds)
    elif isinstance(node, pikepdf.Dictionary):
        page = node.get('/Pg', page)
        if node.get('/Type') == '/MCR':
            leaves.add((page.objgen, int(node.MCID)))
        elif node.get('/Type') != '/OBJR':
            kind = str(node.get('/S'))
            kinds[kind] = kinds.get(kind, 0) + 1
            if '/K' in node:
                tree_leaves(node['/K'], page, leaves, kinds)
    else:
        leaves.add((page.objgen, int(node)))


def page_content(page, number, faults):
    marked, outside, stack = set(), 0, []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ('BDC', 'BMC'):
            properties = operands[1] if name == 'BDC' else None
            mcid = properties.get('/MCID') if isinstance(properties, pikepdf.Dictionary) else None
            if mcid is not None:
                marked.add((page.obj.objgen, int(mcid)))
            stack.append(mcid is not None or str(operands[0]) == '/Artifact')
        elif name == 'EMC':
            stack.pop()
        elif name in PAINTING and not any(stack):
            outside += 1
    if stack:
        faults.append(f'page {number}: a tag is not closed')
    if outside:
        faults.append(f'page {number}: {outside} painting operators outside tags and artifacts')
    return marked


def metadata(pdf, faults):
    try:
        tree = etree.fromstring(bytes(pdf.Root.Metadata.read_bytes()))
    except (AttributeError, etree.XMLSyntaxError) as error:
        faults.append(f'metadata: {error}')
        return
    title = ''.join(tree.xpath('//*[local-name()="title"]//*[local-name()="li"]/text()'))
    if title == '' or title != str(pdf.trailer.Info.get('/Title', '')):
        faults.append(f'title in the metadata is {title!r}')


def check(path):
    faults, leaves, kinds, marked = [], set(), {}, set()
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        if not root.get('/MarkInfo', {}).get('/Marked'):
            faults.append('not marked')
        if '/Lang' not in root:
            faults.append('no language')
        if '/K' in root.get('/StructTreeRoot', {}):
            tree_leaves(root.StructTreeRoot.K, None, leaves, kinds)
        for kind in ('/Document', '/H1', '/P', '/Table', '/TR', '/TH', '/TD'):
            if kind not in kinds:
                faults.append(f'no {kind[1:]} in the structure tree')
        for number, page in enumerate(pdf.pages, 1):
            marked |= page_content(page, number, faults)
        if marked - leaves:
            faults.append(f'{len(marked - leaves)} tags are not in the structure tree')
        if leaves - marked:
            faults.append(f'{len(leaves - marked)} leaves of the structure tree have no content')
        metadata(pdf, faults)
    return faults


STATUS = 0
for name in sys.argv[1:]:
    found = check(name)
    STATUS |= bool(found)
    print(('FAIL' if found else 'PASS'), 'tags', name, '; '.join(found))
sys.exit(STATUS)
