import i18next, { type i18n } from "i18next"
import { typeset } from "./typography"
import { type Key, type Language, languages, type Parameters, type Say, type Words } from "./words"

const spoken = new WeakMap<Words, i18n>()

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
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  spoken.set(words, instance)
  return instance
}

/** A function that says a feature's sentences in one language. */
export function sayIn<W extends Words>(words: W, language: Language): Say<W> {
  const t = prepared(words).getFixedT(language)
  return (key: Key<W>, parameters?: Parameters) => t(key, { ...parameters })
}
