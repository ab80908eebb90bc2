import type { TableRelation } from "~/features/access/policy"
import { typeset } from "~/i18n/typography"
import type { Language } from "~/i18n/words"
import type { Engagement, Notes, OwnNote, Priority, TableDossier } from "../dossiers/documents"
import type { Closing, Phase } from "./closing"
import { demandsOfTable } from "./demands-of-table"
import { type EngagementState, inOrderOfUrgency, isOwedBy, type Party, stateOf } from "./engagement"
import { initialsOf, nameOf, type Seated } from "./seated"
import type { OpenTable } from "./table.server"
import { codeInWords, headingOf } from "./table-words"

export interface PersonLine {
  readonly id: string
  readonly name: string
  readonly initials: string
  readonly rank: string
  /** names of countries, that of the post first */
  readonly countries: readonly string[]
  readonly isReader: boolean
}

export interface DemandLine {
  readonly country: string
  readonly asks: string
  readonly priority: Priority
  /** the reader answers for the country */
  readonly own: boolean
  /** somebody at the table does */
  readonly answered: boolean
}

export interface EngagementLine {
  readonly id: string
  readonly who: string
  /** null once its words are destroyed */
  readonly what: string | null
  readonly dueOn: string
  readonly state: EngagementState
  /** for the reader to keep */
  readonly own: boolean
  readonly mayWithdraw: boolean
}

/** Everything that one reader sees of a table's dossier. */
export interface DossierView {
  readonly id: string
  readonly event: string
  readonly phase: Phase
  readonly closing: Closing
  readonly title: string
  /** « OFAST A » */
  readonly sign: string
  readonly slot: Omit<OpenTable["slot"], "sessionId">
  readonly published: boolean
  readonly chairs: readonly PersonLine[]
  readonly secretaries: readonly PersonLine[]
  readonly hosts: readonly PersonLine[]
  readonly members: readonly PersonLine[]
  /** who comes to a briefing; null for a round table */
  readonly briefing: { readonly speakers: readonly PersonLine[]; readonly attendees: readonly PersonLine[] } | null
  readonly description: string
  readonly demands: readonly DemandLine[]
  readonly engagements: readonly EngagementLine[]
  /** whom one may name in an engagement; empty for somebody who may make none */
  readonly parties: readonly { readonly value: string; readonly label: string }[]
  readonly agenda: readonly string[]
  readonly notes: (Pick<Notes, "agenda" | "text"> & { readonly keptAt: string; readonly keptBy: string }) | null
  readonly notesRevision: number
  readonly ownNote: (Pick<OwnNote, "text" | "revision"> & { readonly keptAt: string }) | null
  readonly reader: { readonly name: string; readonly at: string; readonly as: TableRelation | null }
}

export interface Opened {
  readonly table: OpenTable
  readonly event: string
  readonly phase: Phase
  readonly closing: Closing
  readonly today: string
  readonly engagements: readonly Engagement[]
  readonly notes: { readonly content: Notes; readonly revision: number } | null
  readonly ownNote: OwnNote | null
  readonly countries: ReadonlyMap<string, { readonly fr: string; readonly en: string }>
  /** a wall-clock time of the event from an instant */
  readonly wall: (instant: string) => string
}

interface Reader extends Party {
  readonly as: TableRelation | null
  readonly language: Language
  /** wall-clock time of the event */
  readonly at: string
}

const ofTheOffice: ReadonlySet<TableRelation | null> = new Set([null, "chair", "secretary", "host"])

/**
 * What a reader sees of an open dossier. Once it is closed nothing is left of it but what was promised: members find what
 * they have promised themselves, whoever is of the office finds what the office has.
 */
export function dossierFor(opened: Opened, reader: Reader): DossierView {
  const { table, phase, notes, ownNote, wall } = opened
  const { dossier, slot, people } = table
  const custodian = reader.as === null
  const shown = phase === "open" || custodian
  const country = (iso2: string) => opened.countries.get(iso2)?.[reader.language] ?? iso2
  const line = (person: Seated): PersonLine => ({
    id: person.id,
    name: nameOf(person),
    initials: initialsOf(person),
    rank: typeset(person.rank),
    countries: homeFirst(person).map(country),
    isReader: person.id === reader.personId,
  })
  const seatedAs = (...as: TableRelation[]): PersonLine[] => (shown ? membersAs(dossier, people, as).map(line) : [])
  const members = membersAs(dossier, people, ["member"])
  const answered = dossier.members ? new Set(members.flatMap((person) => person.countries)) : null
  const me = people.get(reader.personId)
  const mine = { countries: me?.countries ?? [], ofTheOffice: ofTheOffice.has(reader.as) }
  const asked = demandsOfTable(table.demands, { rules: dossier.table ?? null, answered }, mine)
  const title = reader.language === "fr" ? dossier.titleFr : dossier.titleEn || dossier.titleFr
  const description = reader.language === "fr" ? dossier.descriptionFr : dossier.descriptionEn || dossier.descriptionFr
  return {
    id: table.id,
    event: opened.event,
    phase,
    closing: { openUntil: opened.closing.openUntil, destroyedOn: opened.closing.destroyedOn },
    title: shown ? headingOf(dossier.table?.focus || title || "", reader.language) : "",
    sign: codeInWords(dossier.code ?? table.office?.code ?? ""),
    slot: { day: slot.day, startsAt: slot.startsAt, endsAt: slot.endsAt, room: slot.room, floor: slot.floor },
    published: table.published,
    chairs: seatedAs("chair"),
    secretaries: seatedAs("secretary"),
    hosts: seatedAs("host"),
    members: shown ? members.map(line) : [],
    briefing: table.briefing && {
      speakers: shown ? peopleOf(people, table.briefing.speakers).map(line) : [],
      attendees: shown ? peopleOf(people, table.briefing.attendees).map(line) : [],
    },
    description: shown ? typeset(description ?? "") : "",
    demands:
      shown && !table.briefing
        ? asked.map(({ countryIso2, asks, priority, own, answered }) => ({
            country: country(countryIso2),
            asks: typeset(asks),
            priority,
            own,
            answered,
          }))
        : [],
    engagements: engagementsFor(opened, reader, shown),
    parties: phase === "open" && reader.as !== null ? partiesOf(table) : [],
    agenda: shown ? pointsOf(notes?.content.agenda ?? "") : [],
    notes:
      shown && notes
        ? {
            agenda: notes.content.agenda,
            text: notes.content.text,
            keptAt: wall(notes.content.keptAt),
            keptBy: nameOfMember(people, notes.content.keptBy),
          }
        : null,
    notesRevision: notes?.revision ?? 0,
    ownNote: phase === "open" && ownNote ? { ...ownNote, keptAt: wall(ownNote.keptAt) } : null,
    reader: { name: me ? nameOf(me) : "", at: reader.at, as: reader.as },
  }
}

/** The points of an agenda, one a line. */
export function pointsOf(agenda: string): string[] {
  return agenda.split("\n").flatMap((point) => (point.trim() ? [point.trim()] : []))
}

function engagementsFor(opened: Opened, reader: Reader, shown: boolean): EngagementLine[] {
  const { table, today } = opened
  const office = table.office
  const officeMatter = ofTheOffice.has(reader.as)
  return inOrderOfUrgency(opened.engagements).flatMap((engagement) => {
    const own = isOwedBy(engagement, reader)
    const seen = shown || own || (officeMatter && engagement.officeId !== null)
    if (!seen) return []
    const who = [
      ...(engagement.officeId !== null && office ? [office.code] : []),
      ...engagement.personIds.map((id) => nameOfMember(table.people, id)),
    ]
    return [
      {
        id: engagement.id,
        who: who.join(", "),
        what: engagement.what,
        dueOn: engagement.dueOn,
        state: stateOf(engagement, today),
        own,
        mayWithdraw: mayWithdraw(engagement, reader),
      },
    ]
  })
}

/** Whoever wrote an engagement down may take it away, and so may the chair and the secretary. */
export function mayWithdraw(
  { madeBy }: Pick<Engagement, "madeBy">,
  { personId, as }: { readonly personId: string; readonly as: TableRelation | null },
): boolean {
  return as === "chair" || as === "secretary" || (as !== null && madeBy === personId)
}

/** Those who can promise something at a table: its office, and everybody who sits there. */
export function partiesOf({ office, dossier, people }: OpenTable): { value: string; label: string }[] {
  const seated = membersAs(dossier, people, ["chair", "secretary", "host", "member"])
  return [
    ...(office ? [{ value: `office:${office.id}`, label: office.code }] : []),
    ...seated.map((person) => ({ value: `person:${person.id}`, label: nameOf(person) })),
  ]
}

function membersAs(
  { members = [] }: TableDossier,
  people: ReadonlyMap<string, Seated>,
  as: readonly TableRelation[],
): Seated[] {
  return peopleOf(
    people,
    members.filter((member) => as.includes(member.as)).map(({ personId }) => personId),
  )
}

/** Some of these people, in the order of names. */
function peopleOf(people: ReadonlyMap<string, Seated>, personIds: readonly string[]): Seated[] {
  const ids = new Set(personIds)
  return [...people.values()].filter(({ id }) => ids.has(id))
}

function homeFirst({ home, countries }: Seated): readonly string[] {
  return home !== null && countries.includes(home) ? [home, ...countries.filter((one) => one !== home)] : countries
}

function nameOfMember(people: ReadonlyMap<string, Seated>, id: string): string {
  const person = people.get(id)
  return person ? nameOf(person) : "–"
}
