/** One folder with the five faces the program draws with, for all rivals. */
const { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { extname, join } = require('node:path');

const CACHE = join(__dirname, '.cache');
const FONTS = join(CACHE, 'fonts');
const CONFIG = join(CACHE, 'fonts.conf');

/** By role. The 楷 comes as WOFF, which Typst and the system's fonts do not read: it is unpacked. */
const FILES = { 标宋: '标宋.ttf', 仿宋: '仿宋.ttf', 楷: '楷.ttf', 黑: '黑.otf', 宋: '宋.ttf' };

/** What Chromium and LibreOffice find: these fonts alone, under the names that Word files ask for. */
const NAMES = { 方正小标宋简体: ['Noto Serif SC', 200], 仿宋_GB2312: ['Noto Serif SC', 50], 楷体_GB2312: ['LXGW WenKai', 100], 黑体: ['Noto Sans S Chinese', 100], 宋体: ['Noto Serif SC', 80] };

function prepareFonts() {
  const { bundledFont } = require('../dist/fonts/bundled.js');
  const { unpackWoff } = require('../dist/fonts/woff.js');
  mkdirSync(FONTS, { recursive: true });
  for (const [role, name] of Object.entries(FILES)) {
    const [from, to] = [bundledFont(role).file, join(FONTS, name)];
    if (existsSync(to)) continue;
    if (extname(from) === '.woff') writeFileSync(to, unpackWoff(readFileSync(from)));
    else copyFileSync(from, to);
  }
  const alias = ([name, [family, weight]]) => `<match target="pattern"><test name="family"><string>${name}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit><edit name="weight" mode="assign"><int>${weight}</int></edit></match>`;
  writeFileSync(CONFIG, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${FONTS}</dir><cachedir>${join(CACHE, 'fontconfig')}</cachedir>${Object.entries(NAMES).map(alias).join('\n')}</fontconfig>`);
}

module.exports = { CACHE, FONTS, CONFIG, FILES, prepareFonts };
