/** What takes minutes goes first, so that no core waits for it at the end. By itself jest goes by the size of the files. */
const { default: BySize } = require('@jest/test-sequencer');

const MINUTES = /\.long\.test\.ts$|[\\/]kill\.test\.ts$/;

module.exports = class extends BySize {
  sort(tests) {
    const sorted = super.sort(tests);
    return [...sorted.filter(({ path }) => MINUTES.test(path)), ...sorted.filter(({ path }) => !MINUTES.test(path))];
  }
};
