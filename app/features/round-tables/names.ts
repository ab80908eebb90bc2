/** What people, offices, tables, rooms and countries are called, in the reader's language and by their ids. */
export interface Names {
  readonly people: Readonly<Record<string, PersonName>>
  readonly offices: Readonly<Record<string, { readonly code: string; readonly name: string }>>
  readonly tables: Readonly<Record<string, TableName>>
  readonly rooms: Readonly<Record<string, RoomName>>
  readonly countries: Readonly<Record<string, string>>
}

export interface PersonName {
  /** « Mme Juliette Trémadeur » */
  readonly name: string
  readonly familyName: string
  /** the country of the post, ISO 3166-1 alpha-2; null for somebody who holds none */
  readonly postIn: string | null
}

export interface TableName {
  /** which of its office's tables it is: « A » */
  readonly letter: string
  /** what it is about, without the office's name; empty when nobody has said so */
  readonly subject: string
}

export interface RoomName {
  readonly name: string
  readonly floor: string
}

/** People by their ids in the order of family names, then of the others; those who are not known come last. */
export const byFamilyName = ({ people }: Pick<Names, "people">) => {
  const key = (id: string) => (people[id] ? `${people[id].familyName} ${people[id].name}` : "\uffff")
  return (one: string, other: string) => key(one).localeCompare(key(other), "fr")
}

interface Lettered {
  readonly id: string
  readonly officeId: string | null
  /** the code that a file gave: `RT-OFAST-A` */
  readonly code: string | undefined
}

/** A table's letter ends the code of its file; a table without one takes the next letter of its office. */
export function lettersOf(tables: readonly Lettered[]): ReadonlyMap<string, string> {
  const given = new Map(tables.map(({ id, code }) => [id, /-([A-Z]\d?)$/.exec(code ?? "")?.[1] ?? null]))
  const letters = new Map<string, string>()
  for (const { id, officeId } of tables) {
    const taken = new Set(tables.flatMap((one) => (one.officeId === officeId ? (given.get(one.id) ?? []) : [])))
    const letter = given.get(id) ?? alphabet.find((one) => !taken.has(one)) ?? ""
    given.set(id, letter)
    letters.set(id, letter)
  }
  return letters
}

const alphabet = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at))

/** « Table ronde OFAST : routes de la cocaïne » is, beside the office's name, « Routes de la cocaïne ». */
export function subjectOf(title: string | undefined): string {
  const subject = (title ?? "").replace(/^(Table ronde|Round table)\b[^:]*:\s*/i, "").trim()
  return subject.charAt(0).toLocaleUpperCase("fr") + subject.slice(1)
}
