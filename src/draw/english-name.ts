const WITH_ARTICLE =
  /\b(Union|United|Republic|Kingdom|Empire|Dynasty|States|Islands|Federation|Confederation|Emirates|Netherlands|Philippines|Maldives|Bahamas|Comoros|Gambia|Vatican|Sicilies|Provinces)\b/;

/** A state's name inside an English sentence: `the Soviet Union`, `China`. */
export function inSentence(name: string): string {
  return WITH_ARTICLE.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}
