/** Finds a face for each role (标宋, 仿宋, 楷, 黑, 宋): the configured file, else an installed font, else the bundled one. */
import type { Diagnostic, Outcome } from '../model/diagnostic';
import type { Metrics } from '../model/layout';
import { remembered } from '../model/once';
import type { FaceRole } from '../model/theme';
import { bundledFont } from './bundled';
import { openConfigured } from './configured';
import { openFace, type Face } from './face';
import { damagedInstalled } from './findings';
import { installedFonts } from './installed';

export interface Faces extends Metrics {
  /** True when some face has a glyph for the character. */
  has(character: string): boolean;
  /** Where each role's face comes from. */
  describe(): Readonly<Record<FaceRole, FaceSource>>;
  /** The open face of a role; what the PDF draws with. */
  face(role: FaceRole): Face;
}

export interface FaceSource { readonly family: string; readonly file: string; readonly from: 'configured' | 'installed' | 'bundled' }

/** In the order in which a face steps in for another that lacks a character. */
const ROLES: readonly FaceRole[] = ['宋', '仿宋', '标宋', '黑', '楷'];

/** In Chinese text these are as wide as a character; some faces have only their narrow Latin form. */
const FULL_WIDTH = new Set('“”‘’—…');

/** Part of an em from which a glyph counts as full width. */
const FULL = 0.8;

/**
 * `configured` names font files by role. Bundled files are opened when their role is first used, the others at once, to
 * find out whether they are whole. Without `installed` the result does not depend on the machine; `folders` are searched
 * for installed fonts instead of those of the machine.
 */
export function loadFaces(options: { readonly configured?: Partial<Record<FaceRole, string>>; readonly installed: boolean; readonly folders?: readonly string[] }): Outcome<Faces> {
  const diagnostics: Diagnostic[] = [];
  const installed = options.installed ? installedFonts(options.folders) : undefined;
  const sources = {} as Record<FaceRole, FaceSource>;
  const faces = {} as Record<FaceRole, () => Face>;
  for (const role of ROLES) {
    const file = options.configured?.[role];
    const configured = file === undefined ? undefined : openConfigured(role, file);
    diagnostics.push(...(configured?.diagnostics ?? []));
    const chosen = configured?.value;
    if (chosen) {
      sources[role] = { family: chosen.family, file: file!, from: 'configured' };
      faces[role] = () => chosen;
      continue;
    }
    const whole = installed?.[role].find(({ file: own, member }) => {
      if (isWhole(own, member)) return true;
      diagnostics.push(damagedInstalled(role, own));
      return false;
    });
    const { member, ...found } = whole ?? bundledFont(role);
    sources[role] = { ...found, from: whole ? 'installed' : 'bundled' };
    faces[role] = () => openOnce(found.file, member);
  }
  return { value: withMetrics(sources, opened(faces)), diagnostics };
}

const open = new Map<string, Face>();

/** Opening a font takes long enough to do it once per process. */
function openOnce(file: string, member: number): Face {
  const key = `${file}#${member}`;
  let face = open.get(key);
  if (!face) open.set(key, (face = openFace(file, member)));
  return face;
}

function isWhole(file: string, member: number): boolean {
  try {
    openOnce(file, member).tryOut();
    return true;
  } catch {
    return false;
  }
}

/** Asked for every character of every document: the face of a role is remembered. */
function opened(faces: Readonly<Record<FaceRole, () => Face>>): (role: FaceRole) => Face {
  const known: Partial<Record<FaceRole, Face>> = {};
  return (role) => (known[role] ??= faces[role]());
}

/** So many characters are remembered for each role; texts in Chinese have a few thousand. */
const MOST = 20_000;

function withMetrics(sources: Readonly<Record<FaceRole, FaceSource>>, face: (role: FaceRole) => Face): Faces {
  const suits = (role: FaceRole, character: string): boolean => {
    const [f, codePoint] = [face(role), character.codePointAt(0)!];
    return f.has(codePoint) && (!FULL_WIDTH.has(character) || f.advance(codePoint) >= FULL * f.unitsPerEm);
  };
  const has = (role: FaceRole, character: string): boolean => face(role).has(character.codePointAt(0)!);
  const standsFor = (wanted: FaceRole) => (character: string): FaceRole => {
    if (suits(wanted, character)) return wanted;
    return ROLES.find((role) => suits(role, character)) ?? (has(wanted, character) ? wanted : ROLES.find((role) => has(role, character)) ?? wanted);
  };
  const known = remembered(ROLES.length, (wanted: FaceRole) => remembered(MOST, standsFor(wanted)));
  return {
    width(text, role, size) {
      const f = face(role);
      let units = 0;
      for (const character of text) units += f.advance(character.codePointAt(0)!);
      return (units * size) / f.unitsPerEm;
    },
    faceOf: (character, wanted) => known(wanted)(character),
    has: (character) => ROLES.some((role) => has(role, character)),
    describe: () => sources,
    face,
  };
}
