import { folded } from "./columns"

/** A fixed list of values, and what else a file may write for each; capitals, accents, spaces and signs do not count. */
export interface CellChoices<T extends string> {
  /** the value that a cell means; null when it means none */
  meant(text: string): T | null
}

export function choicesOf<T extends string>(names: Readonly<Record<T, readonly string[]>>): CellChoices<T> {
  const meanings = new Map<string, T>()
  for (const value of Object.keys(names) as T[])
    for (const name of [value, ...names[value]]) meanings.set(folded(name), value)
  return { meant: (text) => (text.length > longestChoice ? null : (meanings.get(folded(text)) ?? null)) }
}

const longestChoice = 60
