/** Faces of the machine: the fonts that Windows, macOS and WPS bring along, found by their well-known file names. */
import { readdirSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { basename, join } from 'node:path';
import type { FaceRole } from '../model/theme';
import { fontNames } from './inspect';

/** A file is taken for a role when its name and one of the names written inside it are those of a known font. */
interface Known { readonly file: RegExp; readonly name: RegExp }

/** Best first. */
const KNOWN: Readonly<Record<FaceRole, readonly Known[]>> = {
  标宋: [
    { file: /^(fzxbs[jk]|方正小标宋).*\.(ttf|otf)$/i, name: /小标宋|XiaoBiaoSong|^FZXBS/i },
    { file: /^stzhongs(ong)?\.ttf$/i, name: /^(STZhongsong|华文中宋)$/i },
  ],
  仿宋: [
    { file: /^simfang\.ttf$/i, name: /^(FangSong|仿宋)$/i },
    { file: /^(仿宋|fangsong)_gb2312\.ttf$/i, name: /^(FangSong|仿宋)_GB2312$/i },
    { file: /^(fzfs[jk]|方正仿宋).*\.(ttf|otf)$/i, name: /方正仿宋|FZFangSong|^FZFS/i },
    { file: /^stfangso(ng)?\.ttf$/i, name: /^(STFangsong|华文仿宋)$/i },
    { file: /^fandolfang-regular\.otf$/i, name: /^FandolFang/i },
  ],
  楷: [
    { file: /^simkai\.ttf$/i, name: /^(KaiTi|楷体)$/i },
    { file: /^(楷体|kaiti)_gb2312\.ttf$/i, name: /^(KaiTi|楷体)_GB2312$/i },
    { file: /^(fzkt[jk]|方正楷体).*\.(ttf|otf)$/i, name: /方正楷体|FZKai|^FZKT/i },
    { file: /^stkaiti\.ttf$/i, name: /^(STKaiti|华文楷体)$/i },
    { file: /^kaiti\.ttc$/i, name: /^STKaiti-?SC-Regular$/i },
  ],
  黑: [
    { file: /^simhei\.ttf$/i, name: /^(SimHei|黑体)$/i },
    { file: /^(fzht[jk]|方正黑体).*\.(ttf|otf)$/i, name: /方正黑体|FZHei|^FZHT/i },
    { file: /^stheiti medium\.ttc$/i, name: /^STHeiti-?SC-Medium$/i },
  ],
  宋: [
    { file: /^simsun\.tt[cf]$/i, name: /^(SimSun|宋体)$/i },
    { file: /^(fzss[jk]|方正书宋).*\.(ttf|otf)$/i, name: /方正书宋|FZShuSong|^FZSS/i },
    { file: /^stsong\.ttf$/i, name: /^(STSong|华文宋体)$/i },
    { file: /^songti\.ttc$/i, name: /^STSongti-?SC-Regular$/i },
  ],
};

export interface FontFile { readonly family: string; readonly file: string; readonly member: number }

/** The installed fonts for each role, best first. Folders that do not exist are passed over. */
export function installedFonts(folders: readonly string[] = fontFolders()): Readonly<Record<FaceRole, readonly FontFile[]>> {
  const files = folders.flatMap(filesBelow);
  const named = (known: readonly Known[]): FontFile[] => known.flatMap((font) => files.flatMap((file) => (font.file.test(basename(file)) ? recognise(file, [font]) ?? [] : [])));
  return Object.fromEntries(Object.entries(KNOWN).map(([role, known]) => [role, named(known)])) as Record<FaceRole, FontFile[]>;
}

/** Which font of the file is a known one for the role; undefined when none is. */
export function knownMember(role: FaceRole, file: string): number | undefined {
  return recognise(file, KNOWN[role])?.member;
}

function recognise(file: string, known: readonly Known[]): FontFile | undefined {
  const members = fontNames(file);
  const member = members.findIndex((names) => known.some((font) => names.some((name) => font.name.test(name))));
  return member < 0 ? undefined : { family: members[member]![0]!, file, member };
}

const filesBelow = (folder: string): string[] => namesIn(folder, true).map((name) => join(folder, name));

/** Sorted, so that the same machine always gives the same choice. A folder that is not there, or not for us to read, has none. */
function namesIn(folder: string, recursive: boolean): string[] {
  try {
    return readdirSync(folder, { recursive, encoding: 'utf8' }).sort();
  } catch {
    return [];
  }
}

/** A service may run as a user that has no home. */
function homeFolder(): string {
  try {
    return homedir();
  } catch {
    return '/nonexistent';
  }
}

function fontFolders(): string[] {
  const home = (...path: string[]): string => join(homeFolder(), ...path);
  switch (platform()) {
    case 'win32': {
      const wps = home('AppData', 'Local', 'Kingsoft', 'WPS Office');
      const versions = namesIn(wps, false).map((version) => join(wps, version, 'office6', 'fonts'));
      return ['C:\\Windows\\Fonts', home('AppData', 'Local', 'Microsoft', 'Windows', 'Fonts'), ...versions];
    }
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', home('Library', 'Fonts'),
        '/Applications/Microsoft Word.app/Contents/Resources/DFonts', '/Applications/wpsoffice.app/Contents/Resources/office6/fonts'];
    default:
      return ['/usr/share/fonts', '/usr/local/share/fonts', home('.local', 'share', 'fonts'), home('.fonts'), '/opt/kingsoft/wps-office/office6/fonts',
        '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'];
  }
}

