import { choicesOf, type Filter, type Nature } from "../filters"
import type { ReadDay } from "../readable"
import { inLanguage } from "../session-line"
import type { Reading } from "./reading"

export interface Choice {
  readonly key: string
  readonly name: string
}

export interface FiltersOffered {
  readonly filter: Filter
  readonly natures: readonly Nature[]
  readonly themes: readonly Choice[]
  readonly rooms: readonly Choice[]
}

/** The filters that a page offers, in the event's own order and the reader's language. */
export function filtersOffered(
  { agenda, language }: Reading,
  days: ReadonlyMap<string, ReadDay>,
  filter: Filter,
): FiltersOffered {
  const choices = choicesOf(days)
  return {
    filter,
    natures: choices.natures,
    themes: agenda.themes
      .filter(({ key }) => choices.themes.has(key))
      .map(({ key, nameFr, nameEn }) => ({ key, name: inLanguage(language === "fr" ? nameFr : nameEn, language) })),
    rooms: agenda.rooms
      .filter(({ id }) => choices.rooms.has(id))
      .map(({ id, name }) => ({ key: id, name: inLanguage(name, language) })),
  }
}
