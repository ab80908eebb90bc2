import type { Tx } from "#db/handle"
import { inSlices } from "#db/slices"
import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Letter, Outbox } from "~/platform/outbox"
import type { Engagements, SeatingDocument, TableDossier } from "../dossiers/documents"
import { keepDossiers, openDossiers } from "../dossiers/sealed.server"
import { keepLastDayKnown } from "../round-table-rules.server"
import { handedOver } from "../tables/handing-over"
import { callEverybody, laterThan, namedInForce, shownInCalendars } from "../timetable/calls.server"
import { callsByPerson, changesProgramme, membersByTable } from "./calls"
import type { Writing } from "./commands.server"
import type { House } from "./house"
import type { Placement } from "./instance-of"
import { type NumberedPlan, planNumbered, settledOf } from "./queries.server"
import { slotKey } from "./slots"

/** Somebody whose programme a settled plan changes. */
export interface Addressee {
  readonly personId: string
  readonly email: string
  readonly language: Language
  readonly civility: "M." | "Mme"
  readonly familyName: string
}

/**
 * What settling is written with. How a table moves in the agenda's draft, and the letter of a changed programme, are the
 * agenda's.
 */
export interface Settling extends Writing {
  readonly outbox: Outbox
  /** places a table of the draft anew, inside the transaction */
  move(
    tx: Tx,
    who: { readonly eventId: string; readonly personId: string },
    table: { readonly sessionId: string; readonly to: Placement },
    when: Pick<Writing, "now" | "realNow" | "journal">,
  ): Promise<void>
  /** « Votre programme a changé »; the same that a publication sends. Null where nobody is to be written to. */
  letter: ((to: Addressee, event: { readonly titleFr: string; readonly titleEn: string }) => Letter) | null
}

interface Taking {
  readonly settledId: string
  readonly plan: NumberedPlan
  readonly house: House
}

/**
 * Makes a settled plan what everybody lives by, inside the transaction that settles it: the members of each table, the seats
 * of each person, the draft's slots and rooms, the letters. Answers how many letters leave.
 */
export async function takeEffect(
  tx: Tx,
  grant: Grant<"seat-attendees">,
  { settledId, plan, house }: Taking,
  settling: Settling,
): Promise<number> {
  const { eventId } = grant
  const { keys, now } = settling
  const { inForce } = await settledOf(tx, grant)
  const before = inForce && (await planNumbered(tx, keys, grant, inForce.number))
  const moved = movedBetween(before?.document.tables ?? {}, plan.document.tables)
  const since = laterThan(inForce?.tookEffectAt ?? null, now)
  await tx.updateTable("settled_plan").set({ took_effect_at: since }).where("id", "=", settledId).execute()

  const members = membersByTable(house, plan.document)
  await keepMembers(tx, keys, house, members)

  const called = callsByPerson(members, [])
  const [{ number: afterPublication, named }, inCalendars] = await Promise.all([
    namedInForce(tx, keys, eventId),
    shownInCalendars(tx, eventId),
  ])
  const concerned: string[] = []
  await callEverybody(tx, keys, {
    eventId,
    since,
    afterPublication,
    next(personId, before) {
      const tables = called.get(personId) ?? []
      const elsewhere = tables.some(({ sessionId }) => moved.has(sessionId))
      if (elsewhere || changesProgramme(before.tables, tables)) concerned.push(personId)
      return { tables, named: named.get(personId) ?? [], inCalendars }
    },
  })
  await moveTables(tx, grant, { plan, house }, settling)
  await keepLastDayKnown(tx, eventId)
  return tell(tx, eventId, concerned, settling)
}

/**
 * Who sits at each table and whose it is, and what was promised there by people who sit there no more. Engagements are all
 * sealed anew, handed over or not: which of them change would tell at which table somebody lost a seat.
 */
async function keepMembers(
  tx: Tx,
  keys: InstallationKeys,
  { eventId, tables: planned }: House,
  members: ReturnType<typeof membersByTable>,
): Promise<void> {
  const tables = await openDossiers(tx, keys, { kind: "session", eventId })
  const offices = new Map(planned.map(({ sessionId, rules }) => [sessionId, rules.officeId]))
  const dossiers = new Map<string, TableDossier>()
  for (const [subjectId, seated] of members) {
    const settledOfficeId = offices.get(subjectId)
    const content = { ...tables.get(subjectId)?.content, members: seated, ...(settledOfficeId && { settledOfficeId }) }
    dossiers.set(subjectId, content)
  }
  await keepDossiers(tx, keys, { kind: "session", eventId }, dossiers)
  const promised = new Map<string, Engagements>()
  for (const [subjectId, { content }] of await openDossiers(tx, keys, { kind: "engagements", eventId })) {
    const seated = new Set(members.get(subjectId)?.map(({ personId }) => personId))
    const before = tables.get(subjectId)?.content
    const officeId = before?.settledOfficeId ?? offices.get(subjectId) ?? before?.table?.officeId ?? null
    const engagements = content.engagements.map((one) => handedOver(one, { seated, officeId }))
    promised.set(subjectId, { engagements })
  }
  await keepDossiers(tx, keys, { kind: "engagements", eventId }, promised)
}

interface CalendarsChange {
  readonly eventId: string
  readonly shown: boolean
  /** the events' time */
  readonly now: string
}

/**
 * Lets calendars show members their reserved slots from now on, or nothing of them: everybody is called anew to the same
 * tables, so that calendars learn when it was and cancel what they hold. Nothing changes for pages.
 */
export async function changeCalendarsShow(
  tx: Tx,
  keys: InstallationKeys,
  { eventId, shown, now }: CalendarsChange,
): Promise<void> {
  const { number: afterPublication } = await namedInForce(tx, keys, eventId)
  await callEverybody(tx, keys, {
    eventId,
    since: now,
    afterPublication,
    next: (_, before) => ({ ...before, inCalendars: shown }),
  })
}

/** Tables that the custodian's plan holds elsewhere than the draft: the draft follows. */
async function moveTables(
  tx: Tx,
  grant: Grant<"seat-attendees">,
  { plan, house }: Omit<Taking, "settledId">,
  { move, ...when }: Settling,
): Promise<void> {
  for (const table of house.tables) {
    const to = plan.document.tables[table.sessionId]
    if (to && placeKey(to) !== placeKey(table)) await move(tx, grant, { sessionId: table.sessionId, to }, when)
  }
}

type Place = Omit<Placement, "roomId"> & { readonly roomId: string | null }
const placeKey = ({ roomId, ...slot }: Place) => `${slotKey(slot)} ${roomId}`

/** Tables that both plans hold, elsewhere or at another time. */
function movedBetween(before: SeatingDocument["tables"], after: SeatingDocument["tables"]): ReadonlySet<string> {
  const moved = Object.entries(after).filter(([id, place]) => before[id] && placeKey(before[id]) !== placeKey(place))
  return new Set(moved.map(([id]) => id))
}

async function tell(
  tx: Tx,
  eventId: string,
  personIds: readonly string[],
  { letter, outbox, realNow }: Settling,
): Promise<number> {
  if (!letter || personIds.length === 0) return 0
  const event = await tx
    .selectFrom("event")
    .select(["title_fr as titleFr", "title_en as titleEn"])
    .where("id", "=", eventId)
    .executeTakeFirstOrThrow()
  const addressees: Addressee[] = []
  await inSlices([...personIds], 1, async (slice) => {
    const people = await tx
      .selectFrom("person")
      .select(["id as personId", "email", "language", "civility", "family_name as familyName"])
      .where("id", "in", [...slice])
      .execute()
    addressees.push(...people)
  })
  for (const to of addressees) await outbox.enqueue(tx, letter(to, event), realNow)
  return addressees.length
}
