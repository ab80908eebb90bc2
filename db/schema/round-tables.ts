/** What a dossier is about, and whose it is: the subject is a session, an office, a person, a plan, or two of them. */
export type DossierKind =
  /** a table's confidential side; of a session */
  | "session"
  /** what an office asks; of an office */
  | "demands"
  /** what an office asks to change after the last day; of an office */
  | "late-demands"
  /** which offices somebody wants to question; of a person */
  | "wishes"
  /** who sits where; of a plan */
  | "plan"
  /** the tables to which somebody is called; of a person */
  | "seats"
  /** the notes of a table; of a session */
  | "notes"
  /** somebody's own notes of a table; of `session:person` */
  | "own-notes"
  /** what was promised at a table; of a session */
  | "engagements"

/** A sealed document. Once destroyed, its key and its text are gone and the row stays. */
export interface DossierTable {
  id: string
  kind: DossierKind
  event_id: string
  subject_id: string
  key_id: string
  wrapped_key: string
  sealed: string
  revision: number
  destroyed_at: string | null
}

/** How an event holds its round tables: set by the custodian. Days `YYYY-MM-DD`, last one included, in the event's zone. */
export interface RoundTableRulesTable {
  event_id: string
  demands_until: string | null
  wishes_until: string | null
  /** whether a second custodian must countersign a plan (0, 1) */
  countersigned: number
  /** who made one custodian enough where two were asked for; null where two are, or never were */
  countersigning_ended_by: string | null
  /** what a member's calendar holds of a table */
  calendars_show: "reserved" | "nothing"
  /** days after the event's last one for which members may still open dossiers */
  open_days_after: number
  /** the day on which dossiers are destroyed */
  destroyed_on: string | null
  /** the event's last day as custodians last took note of it, from which the closing counts; null before they did */
  counted_from: string | null
  /** who asked for another day of destruction that waits for a second custodian; null: none waits */
  destruction_proposed_by: string | null
  /** that day; null: never by themselves */
  destruction_proposed_on: string | null
  revision: number
}

/** A plan of who sits where, numbered from 1 in each event; what it says is sealed. Never changed, only followed. */
export interface SeatingPlanTable {
  id: string
  event_id: string
  number: number
  /** the plan it was made from */
  follows: number | null
  made_by: string | null
  made_at: string
}

/** That a plan was settled. It waits for a second custodian where the event asks for one; the last that took effect is in force. */
export interface SettledPlanTable {
  id: string
  event_id: string
  plan_number: number
  settled_by: string | null
  settled_at: string
  countersigned_by: string | null
  countersigned_at: string | null
  /** null while it waits for a second custodian, and for ever once it is dropped */
  took_effect_at: string | null
  /** a proposal that waited for a second custodian and was taken back */
  dropped_at: string | null
}

/**
 * One computation of a seating. A start of the server ends the runs that the last one left. What a run that was solved
 * proposes is sealed under the run's id, until it is kept as a plan or set aside.
 */
export interface SeatingRunTable {
  id: string
  event_id: string
  asked_by: string | null
  asked_at: string
  /** the plan on screen when it was asked for; null before the first */
  follows: number | null
  level_order: "usual" | "smallest-change"
  state: "waiting" | "running" | "solved" | "cancelled" | "interrupted" | "failed"
  ended_at: string | null
  /** the plan that its proposal was kept as */
  kept_as: number | null
}

/** A printed copy of a table's dossier, numbered from 1 at each table. Who holds it is in its sealed entry of the journal. */
export interface PrintedCopyTable {
  session_id: string
  number: number
  printed_at: string
}
