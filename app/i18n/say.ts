import i18next, { type i18n } from "i18next"
import { number } from "./dates"
import { typeset } from "./typography"
import { type Language, languages, type Parameters, type Say, type Words } from "./words"

const spoken = new WeakMap<Words, i18n>()

/** « 10 000 lignes »; shorter numbers, years among them, stay as they are. */
function grouped(value: unknown, _format?: string, language?: string): string {
  if (typeof value !== "number" || value < 10_000) return String(value ?? "")
  return number(value, language === "en" ? "en" : "fr")
}

/** Words are constants of the code: each set is prepared once, its French typeset, and kept. */
function prepared(words: Words): i18n {
  const known = spoken.get(words)
  if (known) return known
  const instance = i18next.createInstance()
  const resources = Object.fromEntries(
    languages.map((language) => [
      language,
      {
        translation: Object.fromEntries(
          Object.entries(words).map(([key, text]) => [key, language === "fr" ? typeset(text.fr) : text[language]]),
        ),
      },
    ]),
  )
  void instance.init({
    resources,
    lng: "fr",
    fallbackLng: false,
    initAsync: false,
    showSupportNotice: false,
    keySeparator: false,
    nsSeparator: false,
    // React and the letters' templates escape; escaping twice would show entities.
    interpolation: { escapeValue: false, skipOnVariables: true, alwaysFormat: true, format: grouped },
  })
  spoken.set(words, instance)
  return instance
}

const sayings = new WeakMap<Words, Map<Language, Say<Words>>>()

/** Most sentences have nothing to fill in and no plural: they are looked up, and need no engine. */
function plainSentences(words: Words, language: Language): ReadonlyMap<string, string> {
  const plain = Object.entries(words).filter(
    ([key, text]) => !text[language].includes("{{") && !(`${key}_one` in words) && !(`${key}_other` in words),
  )
  return new Map(plain.map(([key, text]) => [key, language === "fr" ? typeset(text.fr) : text[language]]))
}

/** A function that says a feature's sentences in one language; made once, because every component of a page asks for it. */
export function sayIn<W extends Words>(words: W, language: Language): Say<W> {
  const made = sayings.get(words) ?? new Map<Language, Say<Words>>()
  sayings.set(words, made)
  const known = made.get(language)
  if (known) return known
  const t = prepared(words).getFixedT(language)
  const plain = plainSentences(words, language)
  const say = (key: string, parameters?: Parameters) => plain.get(key) ?? t(key, { ...parameters })
  made.set(language, say)
  return say
}
