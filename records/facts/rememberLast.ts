/** The value last set for each key, for at most `most` keys: who was used longest ago is forgotten first. */
export function rememberLast<T>(most: number): {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  clear(): void;
} {
  const values = new Map<string, T>();
  return {
    get(key) {
      const value = values.get(key);
      if (value !== undefined) {
        values.delete(key);
        values.set(key, value);
      }
      return value;
    },
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      if (values.size > most) values.delete(values.keys().next().value as string);
    },
    clear: () => values.clear(),
  };
}
