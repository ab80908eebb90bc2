import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"

/** How the titles of files begin, office and colon included: the page says it already. */
const opening: Readonly<Record<Language, RegExp>> = {
  fr: /^table ronde [^:]{1,40}: /i,
  en: /^round table [^:]{1,40}: /i,
}

/** « Table ronde OFAST : routes de la cocaïne » → « Routes de la cocaïne ». */
export function headingOf(title: string, language: Language): string {
  const plain = title.replace(/[\u00a0\u202f]/g, " ")
  const rest = plain.replace(opening[language], "")
  const heading = rest.charAt(0).toLocaleUpperCase("fr") + rest.slice(1)
  return language === "fr" ? typeset(heading) : heading
}

/** `RT-OFAST-A` → « OFAST A » */
export function codeInWords(code: string): string {
  return code.replace(/^RT-/, "").replaceAll("-", " ")
}
