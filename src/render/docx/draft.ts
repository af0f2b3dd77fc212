/** The header of a draft: its mark in words, and large and pale behind the text. */
import { STYLE } from './styles';
import { escape, part, w } from './xml';

const NAMESPACES = ' xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w10="urn:schemas-microsoft-com:office:word"';

/** Word's own shape for text along a path; its name lets Word's 水印 menu remove the mark. */
const SHAPE_TYPE = '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">'
  + `<v:formulas>${['sum #0 0 10800', 'prod #0 2 1', 'sum 21600 0 @1', 'sum 0 0 @2', 'sum 21600 0 @3', 'if @0 @3 0', 'if @0 21600 @1', 'if @0 0 @2', 'if @0 @4 21600', 'mid @5 @6', 'mid @8 @5', 'mid @7 @8', 'mid @6 @7', 'sum @6 0 @5'].map((eqn) => `<v:f eqn="${eqn}"/>`).join('')}</v:formulas>`
  + '<v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/>'
  + '<v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>';

const PLACE = 'position:absolute;margin-left:0;margin-top:0;width:320pt;height:160pt;rotation:315;z-index:-251658752;'
  + 'mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin';

/** Header parts by their paths; the library numbers a document's headers from 1. */
export const draftHeaders = (mark: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`word/header${i + 1}.xml`, draftHeader(mark, i + 1)]));

/** `number` tells the shapes of the document's headers apart. */
function draftHeader(mark: string, number: number): string {
  const shape = `<v:shape id="PowerPlusWaterMarkObject${number}" o:spid="_x0000_s${2048 + number}" type="#_x0000_t136" alt="${escape(mark)}" style="${PLACE}" o:allowincell="f" fillcolor="#d9d9d9" stroked="f">`
    + `<v:fill opacity=".5"/><v:textpath style="font-family:&quot;黑体&quot;;font-size:1pt" string="${escape(mark)}"/><w10:wrap anchorx="margin" anchory="margin"/></v:shape>`;
  return part('hdr', w('p', {}, w('pPr', {}, w('pStyle', { val: STYLE.header })),
    w('r', {}, w('rPr', {}, w('noProof')), w('pict', {}, SHAPE_TYPE + shape)),
    w('r', {}, w('t', {}, escape(mark)))), NAMESPACES);
}
