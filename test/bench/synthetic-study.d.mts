/** Writes a sound study of so many claims; `eventful`: every claim tells an event of its own, but one in forty shares that of the claim before it. */
export function writeSyntheticStudy(folder: string, size: number, options?: { readonly eventful?: boolean }): void;
