/** A font file that the person named for a role. */
import { existsSync } from 'node:fs';
import type { Outcome } from '../model/diagnostic';
import type { FaceRole } from '../model/theme';
import { openFace, type Face } from './face';
import { damagedFont, missingFont } from './findings';
import { knownMember } from './installed';

/** Opens the file, or says what is wrong with it. Of a `.ttc` the font known for the role is taken, else the first. */
export function openConfigured(role: FaceRole, file: string): Outcome<Face | undefined> {
  if (!existsSync(file)) return { value: undefined, diagnostics: [missingFont(role, file)] };
  try {
    const face = openFace(file, knownMember(role, file) ?? 0);
    face.tryOut();
    return { value: face, diagnostics: [] };
  } catch {
    return { value: undefined, diagnostics: [damagedFont(role, file)] };
  }
}
