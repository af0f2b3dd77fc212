/** Headless Chromium, started once, its page used again for every report. */
const { launch } = require('puppeteer-core');
const { html } = require('../content/html.cjs');
const { documentOf } = require('../corpus/submission.cjs');

let page;

module.exports = {
  prepare: async (report) => html(await documentOf(report)),
  async run(jobs, check) {
    page ??= await (await launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] })).newPage();
    for (const job of jobs) {
      await page.setContent(job);
      check(await page.pdf({ preferCSSPageSize: true }));
    }
  },
};
