/** What follows from a definition or a sheet alone is worked out once: neither changes after it was read. */
export function once<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Texts of more characters seldom come again, and take room. */
const LONG = 200;

/** Remembers what `make` gives for a short text or a number. Forgets all when there are `most` of them: they come from outside and may be many. */
export function remembered<K extends string | number, V>(most: number, make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    if (typeof key === 'string' && key.length > LONG) return make(key);
    const before = known.get(key);
    if (before !== undefined || known.has(key)) return before!;
    if (known.size === most) known.clear();
    const made = make(key);
    known.set(key, made);
    return made;
  };
}
