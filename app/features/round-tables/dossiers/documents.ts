import type { DossierKind } from "#db/schema/round-tables"
import type { TableRelation } from "~/features/access/policy"
import type { SessionWords } from "../session-words"
import type { Computed } from "./computed"
import type { PersonSeats } from "./person-seats"

/** What each kind of dossier holds once it is opened. Ids are those of the house; days `YYYY-MM-DD`, instants ISO UTC. */
export interface Documents {
  readonly session: TableDossier
  readonly demands: OfficeDemands
  readonly "late-demands": LateDemands
  readonly wishes: PersonWishes
  readonly plan: SeatingDocument
  readonly seats: PersonSeats
  readonly notes: Notes
  readonly "own-notes": OwnNotes
  readonly engagements: Engagements
}

/** Compiles as long as every kind of dossier has its document. */
export type DocumentOf<K extends DossierKind> = Documents[K]

/** A table's confidential side: its words, how it is to be held, and, once a plan is settled, who sits at it. */
export interface TableDossier extends Partial<SessionWords> {
  readonly descriptionFr?: string
  readonly descriptionEn?: string
  readonly notes?: string
  /** null or absent until the custodian says so: it then follows from the head who speaks */
  readonly table?: TableRules | null
  /** of the settled plan */
  readonly members?: readonly TableMember[]
  /** whose table it was when its plan was settled: pages go by that until another is, whoever heads an office by then */
  readonly settledOfficeId?: string
  /** people whom the session named before it became confidential, by the directory's code */
  readonly named?: readonly string[]
  /** of a briefing: who comes, as its custodian says; until then its words tell */
  readonly briefing?: BriefingPeople
}

/** People by id. Both have the slot in their programme; being named opens no dossier. */
export interface BriefingPeople {
  readonly speakers: readonly string[]
  readonly attendees: readonly string[]
}

/** How a table is to be held. `countries` null: all that its office demands. */
export interface TableRules {
  readonly officeId: string
  readonly focus: string | null
  /** ISO 3166-1 alpha-2 */
  readonly countries: readonly string[] | null
  /** attachés seated, hosts left out */
  readonly min: number
  readonly max: number
  /** people of the office in the room, the head included */
  readonly hosts: number
  readonly mandatory: boolean
}

export interface TableMember {
  readonly personId: string
  readonly as: TableRelation
}

export type Priority = "must" | "high" | "normal"

export interface Demand {
  readonly countryIso2: string
  readonly priority: Priority
  /** what the office asks */
  readonly asks: string
  /** attachés the office would like to answer */
  readonly favoured: readonly string[]
}

/** What an office asks of an event. */
export interface OfficeDemands {
  readonly demands: readonly Demand[]
  /** keys of the event's themes to favour */
  readonly themes: readonly string[]
  /** people of the office who host beside the head */
  readonly hosts: readonly string[]
  /** slots of the event when the head is not available */
  readonly away: readonly Slot[]
  readonly word: string
  readonly statedAt: string
  readonly statedBy: string | null
}

/** What an office asks to change of its demands after their last day; the last request of the office. */
export interface LateDemands {
  /** the demands as they would be */
  readonly proposal: OfficeDemands
  readonly why: string
  readonly askedAt: string
  readonly askedBy: string
  /** null: it waits for a custodian */
  readonly answer: {
    readonly granted: boolean
    readonly at: string
    readonly by: string
    readonly word: string
  } | null
}

export interface Slot {
  readonly day: string
  /** wall clock `HH:MM`, in the event's zone */
  readonly startsAt: string
  readonly endsAt: string
}

export interface Wish {
  readonly officeId: string
  /** what one wants to ask; may be empty */
  readonly question: string
}

/** Up to four offices, the first one first. */
export interface PersonWishes {
  readonly wishes: readonly Wish[]
  readonly sentAt: string
  /** who sent it, when that was not the person */
  readonly sentBy: string | null
}

/** A plan: which tables are held when and where, who sits at them, and what the custodian has fixed. */
export interface SeatingDocument {
  /** tables held, by session */
  readonly tables: Readonly<Record<string, Slot & { readonly roomId: string }>>
  /** person, session */
  readonly seats: readonly (readonly [string, string])[]
  readonly pins: readonly Pin[]
  readonly bans: readonly Ban[]
  /** who is not there, as the custodian has said */
  readonly absences: readonly Absence[]
  /** rooms that were lost since the agenda was made */
  readonly closedRooms: readonly ClosedRoom[]
  /** what was computed of each level; null for a plan changed by hand since */
  readonly levels: readonly LevelFigure[]
  /** why it was made, in the custodian's words, and how */
  readonly reason: string
  readonly origin: "solver" | "hand" | "return"
  /** what the levels were found for; absent where nobody has computed them */
  readonly computed?: Computed
  /** what was done by hand to the version that this one follows */
  readonly made?: ByHand
  /** how the tables that the change set otherwise were to be held before: undoing it sets them back */
  readonly rulesBefore?: Readonly<Record<string, TableRules | null>>
  /** absent unless it brings an earlier version back by undoing or redoing */
  readonly walk?: Walk
}

/** Where undoing has led: the version that is back, and those taken back since, each with the version that did it, the last first. */
export interface Walk {
  readonly at: number
  readonly undone: readonly { readonly number: number; readonly by: number }[]
}

/** What a custodian did to a version, as it is told afterwards. */
export interface ByHand {
  readonly did: string
  readonly personId?: string
  readonly sessionId?: string
  readonly officeId?: string
  readonly otherId?: string
  readonly otherSessionId?: string
  readonly countryIso2?: string
  /** the version that was undone */
  readonly number?: number
}

/** Somebody who is not there in these slots; null: at all. */
export interface Absence {
  readonly personId: string
  readonly slots: readonly Slot[] | null
}

/** A room that cannot be had in these slots; null: at all. */
export interface ClosedRoom {
  readonly roomId: string
  readonly slots: readonly Slot[] | null
}

/** A table's pin keeps it where the plan has it, whatever the agenda's draft says. */
export type Pin =
  | { readonly kind: "seat"; readonly personId: string; readonly sessionId: string }
  | { readonly kind: "table"; readonly sessionId: string }

export type Ban =
  | { readonly personId: string; readonly sessionId: string }
  | { readonly personId: string; readonly officeId: string }

export interface LevelFigure {
  readonly level: string
  readonly value: number
  /** the best that any plan could do; null where nobody has computed it */
  readonly bound: number | null
  readonly proven: boolean
}

/** What the chair and the secretary keep for the whole table. */
export interface Notes {
  /** the points to go through, one a line */
  readonly agenda: string
  readonly text: string
  readonly keptAt: string
  readonly keptBy: string
}

/**
 * The notes that each keeps alone, by person: one document a table, because a row for each person would tell whoever holds
 * the database who sits where.
 */
export type OwnNotes = Readonly<Record<string, OwnNote>>

export interface OwnNote {
  readonly text: string
  readonly keptAt: string
  readonly revision: number
}

/** Something promised at a table. It outlives its dossier: then without its words. */
export interface Engagement {
  readonly id: string
  /** who promised it: an office, people by id, or both */
  readonly officeId: string | null
  readonly personIds: readonly string[]
  /** null once the dossier was destroyed */
  readonly what: string | null
  /** the day by which it is to be done */
  readonly dueOn: string
  readonly madeBy: string
  readonly doneAt: string | null
  /** the letters that have left about it */
  readonly told: readonly ("soon" | "late")[]
}

export interface Engagements {
  readonly engagements: readonly Engagement[]
}
