/** `npm run docs:rules`: writes the pages of docs/rules/ anew from the rules of the shipped formats. */
const { readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { loadFormats } = require('../dist/cli/formats');
const { rulePages } = require('../dist/guide/pages');

const root = join(__dirname, '..');
const folder = join(root, 'docs', 'rules');
const pages = rulePages(loadFormats([join(root, 'templates')], 'zh').formats);
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(join(folder, name));
for (const [name, text] of pages) writeFileSync(join(folder, name), text);
