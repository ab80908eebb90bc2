import { readableBy } from "../readable"
import { searchAgenda } from "../search"
import { lineOf, type SessionLine } from "../session-line"
import type { Reading } from "./reading"

/** The sessions of the publication in force that the reader may read and that a query finds. */
export function foundIn({ agenda, reader, language }: Reading, query: string): SessionLine[] {
  const readable = readableBy(agenda.publication?.sessions ?? [], reader, { organises: false })
  const themes = new Map(agenda.themes.map((theme) => [theme.key, theme]))
  return searchAgenda(readable, query, themes).map((session) => lineOf(session, language))
}
