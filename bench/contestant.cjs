/** A process of one contestant: makes itself ready for some reports, and makes them when told to. */
const { Buffer } = require('node:buffer');
const { reportOf } = require('./corpus/corpus.cjs');
const { formats } = require('./corpus/submission.cjs');

const contestant = require(`./contestants/${process.argv[2]}.cjs`);
const format = formats.find(({ id }) => id === 'gov-disclosure-2021');
let jobs = [];
let bytes = 0;

const check = (file) => {
  const signature = Buffer.from(file.subarray(0, 4)).toString('latin1');
  if (signature !== '%PDF' && signature !== 'PK\x03\x04') throw new Error('this is no document');
  bytes += file.length;
};

process.on('message', async ({ prepare }) => {
  try {
    if (prepare) {
      jobs = [];
      for (const index of prepare) jobs.push(await contestant.prepare(reportOf(index, format)));
      // What was only preparation is not to be cleared away at the contestant's expense; nor is anything else: a full
      // collection would throw away what V8 has learnt of the code, as never happens within a batch.
      globalThis.gc({ type: 'minor' });
    } else {
      bytes = 0;
      await contestant.run(jobs, check);
    }
    process.send({ bytes });
  } catch (error) {
    process.send({ error: `${process.argv[2]}: ${error?.stack ?? error}` });
  }
});

// Not by a signal: puppeteer takes those to itself and lives on. On exit it ends its browser.
process.on('disconnect', () => process.exit());
