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

type Fill = (parameters: Parameters) => string

/** « Bonjour, {{name}} »: what stands around the names, and the names. */
function filling(sentence: string): Fill {
  const parts = sentence.split(/\{\{\s*(\w+)\s*\}\}/)
  return (parameters) => parts.map((part, rank) => (rank % 2 === 0 ? part : (parameters[part] ?? ""))).join("")
}

/**
 * Most sentences have no plural: they are looked up, or their gaps are filled, and need no engine. A page says some
 * hundreds of them.
 */
function withoutPlural(words: Words, language: Language): ReadonlyMap<string, Fill> {
  const singular = Object.entries(words).filter(([key]) => !(`${key}_one` in words) && !(`${key}_other` in words))
  return new Map(
    singular.map(([key, text]) => {
      const sentence = language === "fr" ? typeset(text.fr) : text[language]
      return [key, sentence.includes("{{") ? filling(sentence) : () => sentence]
    }),
  )
}

/** So many counts of a plural are remembered: those of a page, not those of ten thousand people. */
const mostCounts = 1000

/** A function that says a feature's sentences in one language; made once, because every component of a page asks for it. */
export function sayIn<W extends Words>(words: W, language: Language): Say<W> {
  const made = sayings.get(words) ?? new Map<Language, Say<Words>>()
  sayings.set(words, made)
  const known = made.get(language)
  if (known) return known
  const t = prepared(words).getFixedT(language)
  const simple = withoutPlural(words, language)
  const counted = new Map<string, string>()
  const say = (key: string, parameters: Parameters = {}) => {
    const fill = simple.get(key)
    if (fill) return fill(parameters)
    const { count, ...others } = parameters
    if (count === undefined || Object.keys(others).length > 0) return t(key, { ...parameters })
    const said = counted.get(`${key} ${count}`) ?? t(key, { count })
    if (counted.size < mostCounts) counted.set(`${key} ${count}`, said)
    return said
  }
  made.set(language, say)
  return say
}
