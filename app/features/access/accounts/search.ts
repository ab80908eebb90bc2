/** How people are looked for: without accents or capitals, by the beginnings of any of their words, in any order. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
}

export interface Named {
  readonly givenName: string
  readonly familyName: string
  readonly address: string
  readonly code: string
}

/** Whether each word that was typed begins a word of the name, of the address or of the code. */
export function answersTo(typed: string): (person: Named) => boolean {
  const wanted = folded(typed)
    .split(/[\s,;]+/)
    .filter(Boolean)
  return ({ givenName, familyName, address, code }) => {
    const words = folded(`${givenName} ${familyName} ${address} ${code}`).split(/[\s\-'’]+/)
    const parts = folded(address).split(/[.@]/)
    return wanted.every((one) => [...words, ...parts].some((word) => word.startsWith(one)))
  }
}
