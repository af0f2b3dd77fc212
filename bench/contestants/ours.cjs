/** The program itself, warm, from the bytes of the dropped files to the bytes of the documents. */
const { Buffer } = require('node:buffer');
const { submissionOf, build, render, formats, faces } = require('../corpus/submission.cjs');

/** `kinds` of documents are made of every report. */
const ours = (kinds) => ({
  prepare: (report) => Object.entries(report.files).map(([name, text]) => [`${report.folder}/${name}`, Buffer.from(text)]),
  async run(jobs, check) {
    for (const files of jobs) {
      const { document, data } = build(await submissionOf(files), formats, faces, { strict: false });
      for (const bytes of (await render(document, data, kinds, faces)).values()) check(bytes);
    }
  },
});

module.exports = { ours };
