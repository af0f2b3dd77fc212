/** The open faces that come with the program: they stand in where neither the person nor the machine brings a font. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FaceRole } from '../model/theme';
import type { FontFile } from './installed';

interface Packaged { readonly family: string; readonly file: string; /** Resolved instead of `file` where the package shows only its entry; `file` is then relative to that entry's folder. */ readonly entry?: string }

/** Each covers all of GB 2312 and the rare characters of place names. */
const PACKAGED: Readonly<Record<FaceRole, Packaged>> = {
  标宋: { family: 'Noto Serif SC Bold', file: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf' },
  仿宋: { family: 'Noto Serif SC Light', file: '@expo-google-fonts/noto-serif-sc/300Light/NotoSerifSC_300Light.ttf' },
  楷: { family: 'LXGW WenKai', file: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff' },
  黑: { family: 'Noto Sans S Chinese Medium', entry: '@embedpdf/fonts-sc', file: '../fonts/NotoSansHans-Medium.otf' },
  宋: { family: 'Noto Serif SC', file: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf' },
};

const { resolve } = createRequire(__filename);

export function bundledFont(role: FaceRole): FontFile {
  const { family, file, entry } = PACKAGED[role];
  return { family, file: entry === undefined ? resolve(file) : join(dirname(resolve(entry)), file), member: 0 };
}
