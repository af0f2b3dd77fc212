/** What can be wrong with the font files named by the person. */
import type { Diagnostic, Origin } from '../model/diagnostic';
import { en, zh } from '../model/quote';
import type { FaceRole } from '../model/theme';

const HINT = {
  zh: '改正字体文件的路径，或删去这一项，改用本机安装的字体或随附的字体。',
  en: 'Correct the path of the font file, or remove the entry to use the installed or the bundled font.',
};

export function missingFont(role: FaceRole, file: string): Diagnostic {
  return {
    code: 'fonts/missing-file',
    severity: 'error',
    message: { zh: `找不到为${role}体指定的字体文件 ${file}`, en: `The font file given for ${role} does not exist: ${file}` },
    hint: HINT,
    at: [{ file }],
  };
}

export function damagedFont(role: FaceRole, file: string): Diagnostic {
  return {
    code: 'fonts/damaged-file',
    severity: 'error',
    message: {
      zh: `为${role}体指定的字体文件 ${file} 打不开：应为完整的 TrueType 或 OpenType 字体（ttf、otf、ttc、woff）`,
      en: `The font file given for ${role} cannot be opened: ${file}; a complete TrueType or OpenType font (ttf, otf, ttc, woff) is expected`,
    },
    hint: HINT,
    at: [{ file }],
  };
}

export function damagedInstalled(role: FaceRole, file: string): Diagnostic {
  return {
    code: 'fonts/damaged-installed',
    severity: 'note',
    message: {
      zh: `本机安装的${role}体字体 ${file} 已损坏，没有使用，改用下一种字体`,
      en: `The installed font for ${role} is damaged and was passed over for the next one: ${file}`,
    },
    hint: { zh: '请重新安装这个字体', en: 'Install the font again' },
    at: [{ file }],
  };
}

export function missingGlyph(character: string, at: readonly Origin[]): Diagnostic {
  const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    code: 'fonts/missing-glyph', severity: 'error', at,
    message: { zh: `没有一种字体有${zh(character)}（${code}）这个字`, en: `No font has the character ${en(character)} (${code})` },
    hint: { zh: '换用通行的写法；确为人名、地名用字时，请安装含有该字的字体', en: 'Use the common form of the character; if a name needs it, install a font that has it' },
  };
}
