/** Runs of text at their places, and the faces they need. */
import type { Faces } from '../../fonts/fonts';
import type { FaceRole } from '../../model/theme';
import type { Tag, TextItem } from './items';

export interface Run { readonly text: string; readonly face: FaceRole; readonly size: number; readonly spacing?: number; readonly color?: string }

/** Sets runs one after the other on a baseline; `x` and `baseline` in pt. */
export type SetLine = (runs: readonly Run[], x: number, baseline: number, tag: Tag) => TextItem[];

/** Text setter that enters the faces it uses into `fonts`, so that only these are opened. */
export function textSetter(faces: Faces, fonts: Map<string, Buffer>): SetLine {
  return (runs, x, baseline, tag) => {
    let at = x;
    return runs.map(({ text, face: role, size, spacing = 0, color }) => {
      const face = faces.face(role);
      fonts.set(face.name, face.marker);
      const item: TextItem = { type: 'text', x: at, baseline, ascent: face.ascent * size, text, font: face.name, fontSize: size, characterSpacing: spacing, ...(color && { color }), ...tag };
      at += faces.width(text, role, size) + spacing * Array.from(text).length;
      return item;
    });
  };
}
