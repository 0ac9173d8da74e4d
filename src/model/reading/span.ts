/** A stretch of a document in code points, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
