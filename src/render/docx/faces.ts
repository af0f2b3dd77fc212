/** The faces Word is asked for, by role: those that offices have, and what stands in for each. */
import type { FaceRole } from '../../model/theme';
import { part, w } from './xml';

/** `alternative` is used by machines without `name`; panose, family and pitch let Word choose when both are missing. */
interface WordFace { readonly name: string; readonly alternative: string; readonly panose: string; readonly family: string; readonly pitch: string }

const FACES: Readonly<Record<FaceRole, WordFace>> = {
  标宋: { name: '方正小标宋简体', alternative: '华文中宋', panose: '02010601030101010101', family: 'auto', pitch: 'variable' },
  仿宋: { name: '仿宋_GB2312', alternative: '仿宋', panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  楷: { name: '楷体_GB2312', alternative: '楷体', panose: '02010609030101010101', family: 'modern', pitch: 'fixed' },
  黑: { name: '黑体', alternative: 'SimHei', panose: '02010609060101010101', family: 'modern', pitch: 'fixed' },
  宋: { name: '宋体', alternative: 'SimSun', panose: '02010600030101010101', family: 'auto', pitch: 'variable' },
};

export const faceName = (face: FaceRole): string => FACES[face].name;

/** All four slots: digits and letters take the Chinese face too, and with the hint so do the quotation marks. */
export const runFonts = (face: FaceRole): string => {
  const { name } = FACES[face];
  return w('rFonts', { hint: 'eastAsia', ascii: name, eastAsia: name, hAnsi: name, cs: name });
};

/** word/fontTable.xml (ECMA-376 Part 1, 17.8.3). Charset 86 is GB2312. */
export const fontTable = (): string => part('fonts', Object.values(FACES).map((face) => w('font', { name: face.name },
  w('altName', { val: face.alternative }),
  w('panose1', { val: face.panose }),
  w('charset', { val: '86' }),
  w('family', { val: face.family }),
  w('pitch', { val: face.pitch }),
)).join(''));
