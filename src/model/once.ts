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

/** Remembers what `make` gives for a text. Forgets all when there are `most` of them: texts come from outside and may be many. */
export function remembered<V>(most: number, make: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before!;
    if (known.size === most) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
