/** Numbers that look random and are the same on every run: mulberry32 (public domain, Tommy Ettinger). */

/** Each call of the returned function gives the next number in [0, 1). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole numbers from `low` to `high`, choices, and `count` of a list in its order. */
function chance(seed) {
  const next = random(seed);
  const between = (low, high) => low + Math.floor(next() * (high - low + 1));
  const some = (list, count) => {
    const kept = list.map((item, at) => ({ item, at, by: next() })).sort((a, b) => a.by - b.by).slice(0, count);
    return kept.sort((a, b) => a.at - b.at).map(({ item }) => item);
  };
  return { between, one: (list) => list[between(0, list.length - 1)], some };
}

module.exports = { chance };
