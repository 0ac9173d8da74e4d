import { z } from "zod";

/** The input that says how wide a figure is drawn, in pixels: no narrower than a telephone, whose layout it then has. */
export function widthInput(usual: number) {
  return { width: z.int().min(328).max(1600).describe("pixels").default(usual) };
}

/** The width that a figure was asked for, apart from what its operation is asked with. */
export function widthApart(input: Readonly<Record<string, unknown>>): {
  readonly width: number;
  readonly asked: Readonly<Record<string, unknown>>;
} {
  const { width, ...asked } = input;
  return { width: z.number().parse(width), asked };
}
