/** Typst through its Node compiler: one warm compiler, every report's markup handed over in memory. */
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const { typst } = require('../content/typst.cjs');
const { documentOf } = require('../corpus/submission.cjs');
const { FONTS } = require('../fonts.cjs');

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [FONTS] }] });

module.exports = {
  prepare: async (report) => typst(await documentOf(report)),
  async run(jobs, check) {
    for (const mainFileContent of jobs) {
      check(compiler.pdf({ mainFileContent }));
      // Typst's own advice for programs that go on; without it memory grows with every report.
      compiler.evictCache(10);
    }
  },
};
