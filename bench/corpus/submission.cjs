/** The program's own line, for the contestants: files become a submission, and a submission a document. */
const { Buffer } = require('node:buffer');
const { join } = require('node:path');
const { loadFormats } = require('../../dist/cli/formats.js');
const { loadFaces } = require('../../dist/fonts/fonts.js');
const { toSubmissions } = require('../../dist/map/submissions.js');
const { build, render } = require('../../dist/pipeline.js');
const { readFile } = require('../../dist/read/read.js');

const { formats } = loadFormats([join(__dirname, '..', '..', 'templates')], 'zh');
const faces = loadFaces({ installed: false }).value;

/** `files` are pairs of path and bytes. */
async function submissionOf(files) {
  const read = [];
  for (const [file, bytes] of files) {
    const { value, diagnostics } = await readFile(bytes, file);
    read.push({ file, sheets: value, diagnostics });
  }
  return toSubmissions(read)[0];
}

/** The composed document of a generated report, which must be without findings. */
async function documentOf({ folder, files }) {
  const submission = await submissionOf(Object.entries(files).map(([name, text]) => [`${folder}/${name}`, Buffer.from(text)]));
  const { document, diagnostics } = build(submission, formats, faces, { strict: false });
  if (!document || diagnostics.length > 0) throw new Error(`${folder}: ${diagnostics.map((d) => d.message.zh).join('; ')}`);
  return document;
}

module.exports = { formats, faces, build, render, submissionOf, documentOf };
