/** What is in one list and not in the other, as objects. What stands alike at the beginning and at the end of both is not looked at. */
export function difference<T extends object>(before: readonly T[], after: readonly T[]): { readonly removed: T[]; readonly added: T[] } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const [were, are] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  if (were.length === 0 || are.length === 0) return { removed: were, added: are };
  const [inWere, inAre] = [new Set(were), new Set(are)];
  return { removed: were.filter((one) => !inAre.has(one)), added: are.filter((one) => !inWere.has(one)) };
}
