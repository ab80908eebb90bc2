import { createContext, type ReactNode, useContext, useMemo } from "react"
import { sayIn } from "./say"
import type { Language, Say, Words } from "./words"

const LanguageContext = createContext<Language>("fr")

export function SpeakIn({ language, children }: { language: Language; children: ReactNode }) {
  return <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
}

export function useLanguage(): Language {
  return useContext(LanguageContext)
}

/** The sentences of a feature in the reader's language. */
export function useWords<W extends Words>(words: W): Say<W> {
  const language = useLanguage()
  return useMemo(() => sayIn(words, language), [words, language])
}
