import { z } from "zod";

/** The two languages in which everything a reader sees exists. */
export const Locale = z.enum(["en", "zh"]).meta({ id: "Locale" });
export type Locale = z.infer<typeof Locale>;

const sentence = z
  .string()
  .min(1)
  .refine((text) => text.trim() === text, { error: "spaces at an end" });

/** One meaning in both languages; neither may be empty. */
export const Bilingual = z.strictObject({ en: sentence, zh: sentence }).meta({ id: "Bilingual" });
export type Bilingual = z.infer<typeof Bilingual>;
