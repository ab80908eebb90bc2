import { sayIn } from "./say"
import type { Key, Language, Parameters, Words } from "./words"

interface Matched {
  readonly id: string
  readonly data: unknown
}

/** A page's title in the reader's language, for a route's `meta`: the screen, then the product. */
export function pageTitle<W extends Words>(
  { matches }: { readonly matches: readonly Matched[] },
  words: W,
  key: Key<W>,
  parameters?: Parameters,
): [{ title: string }] {
  const frame = matches.find((match) => match.id === "root")?.data as { language: Language } | undefined
  return [{ title: `${sayIn(words, frame?.language ?? "fr")(key, parameters)} – Colloque` }]
}
