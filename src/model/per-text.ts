/** The same function of a text, made once for each text and kept until `most` are known: studies say the same dates over and over. */
export function perText<T>(make: (text: string) => T, most = 20_000): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found.value;
    if (known.size >= most) known.clear();
    const value = make(text);
    known.set(text, { value });
    return value;
  };
}
