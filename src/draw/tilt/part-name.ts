import type { LeftOut, Locale, TiltModel } from "../../model/index.ts";

const ROOT: Readonly<Record<Locale, (id: string) => string>> = {
  en: (id) => `all that goes back to ${id}`,
  zh: (id) => `出自 ${id} 的一切`,
};

/** What was left out of a model of all years: an indicator by its title, a root source by its id. */
export function partName({ what, id }: Pick<LeftOut, "what" | "id">, model: TiltModel | null, locale: Locale): string {
  if (what === "root") return ROOT[locale](id);
  return model?.indicators.find((one) => one.id === id)?.title[locale] ?? id;
}
