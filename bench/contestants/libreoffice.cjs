/** LibreOffice turns our Word files into PDF, one start for the whole batch. */
const { Buffer } = require('node:buffer');
const { spawnSync } = require('node:child_process');
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { documentOf, faces, render } = require('../corpus/submission.cjs');
const { CACHE } = require('../fonts.cjs');

const FOLDER = join(CACHE, 'office');

module.exports = {
  async prepare(report) {
    const file = join(FOLDER, `${report.folder}.docx`);
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, (await render(await documentOf(report), Buffer.alloc(0), ['docx'], faces)).get('docx'));
    return file;
  },
  async run(jobs, check) {
    const done = spawnSync('soffice', [`-env:UserInstallation=file://${join(CACHE, 'profile')}`, '--headless', '--convert-to', 'pdf', '--outdir', FOLDER, ...jobs]);
    if (done.status !== 0) throw new Error(String(done.stderr));
    for (const job of jobs) {
      check(readFileSync(job.replace(/docx$/, 'pdf')));
      rmSync(job);
    }
  },
};
