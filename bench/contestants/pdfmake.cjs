/** pdfmake as its documentation shows it: fonts named by file, a new document for each report. */
const { join } = require('node:path');
const pdfmake = require('pdfmake');
const { definition } = require('../content/pdfmake.cjs');
const { documentOf } = require('../corpus/submission.cjs');
const { FONTS, FILES } = require('../fonts.cjs');

pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(() => true);
pdfmake.setFonts(Object.fromEntries(Object.entries(FILES).map(([role, file]) => [role, { normal: join(FONTS, file) }])));

module.exports = {
  prepare: async (report) => definition(await documentOf(report)),
  async run(jobs, check) {
    for (const job of jobs) check(await pdfmake.createPdf(job).getBuffer());
  },
};
