import { write } from "#db/write.server"
import type { Cast } from "#tests/support/cast"
import { custodianOf } from "#tests/support/grants"
import type { TestInstallation } from "#tests/support/installation"
import { aPerson } from "#tests/support/people"
import { publishDraft } from "#tests/support/publishing"
import { anOffice, aTable } from "#tests/support/round-tables"
import type { Documents } from "~/features/round-tables/dossiers/documents"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { keepPlan } from "~/features/round-tables/plans/commands.server"
import { settlePlan } from "~/features/round-tables/plans/settling.server"
import { usualRules } from "~/features/round-tables/round-table-rules"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { newId } from "~/platform/crypto/tokens.server"
import { settlingIn } from "~/settling.server"

/** A word for everything that is sealed of round tables; each occurs nowhere else. */
export const secrets = {
  title: "zqtitre",
  subject: "zqsujet",
  focus: "zqfoyer",
  code: "ZQSIGLE",
  /** what the office asks of a country that somebody at the table answers for, and of one that nobody there does */
  asks: "zqdemande",
  asksElsewhere: "zqailleurs",
  theme: "zqtheme",
  word: "zqmention",
  late: "zqtardif",
  lateWhy: "zqpourquoi",
  wish: "zqsouhait",
  /** why a version was made: of the one in force, and of the one that follows it */
  reason: "zqmotif",
  laterReason: "zqsuite",
  agenda: "zqordre",
  notes: "zqcompte",
  ownNote: "zqcarnet",
  promise: "zqpromesse",
  /** the name of one who sits there as a host, and of whom nothing else tells */
  host: "zqhote",
} as const
export type Secret = keyof typeof secrets

export interface SecretHouse {
  readonly office: string
  readonly table: string
  readonly host: string
  /** those who sit at the table */
  readonly seated: readonly string[]
  /** Tuesday afternoon of the same office; nobody of these sits there */
  readonly otherTable: string
}

/**
 * An office that asks, an attaché who wishes, a plan in force that seats two attachés with the head and two hosts, another
 * version that follows it, and everything that is written at their table.
 */
export async function aSecretHouse(installation: TestInstallation, cast: Cast): Promise<SecretHouse> {
  const { db, keys } = installation
  const { colloquium: eventId, attache, inAmman, departing, staff, officeHead, rooms } = cast
  const keep = <K extends keyof Documents>(kind: K, subjectId: string, content: Documents[K]) =>
    write(db, (tx) => keepDossier(tx, keys, { kind, eventId, subjectId }, content))
  const host = await aPerson(db, { family_name: "Zqhote", position: "central", corps: "central" })
  const office = await anOffice(db, "OCSECRET", officeHead)
  await write(db, (tx) =>
    keepRoundTableRules(tx, eventId, {
      ...usualRules,
      demandsUntil: "2025-08-20",
      wishesUntil: "2025-08-21",
      destroyedOn: "2025-11-30",
    }),
  )
  const stated = { themes: [secrets.theme], away: [], statedAt: "2025-08-11T08:00:00Z", statedBy: officeHead }
  const demand = (countryIso2: string, asks: string) => ({ countryIso2, asks, priority: "high", favoured: [] }) as const
  const demands = [demand("ES", secrets.asks), demand("SN", secrets.asksElsewhere)]
  await keep("demands", office, { ...stated, demands, hosts: [staff, host], word: secrets.word })
  await keep("late-demands", office, {
    proposal: { ...stated, demands: [demand("PT", secrets.late)], hosts: [staff, host], word: secrets.word },
    why: secrets.lateWhy,
    askedAt: "2025-08-21T08:00:00Z",
    askedBy: officeHead,
    answer: null,
  })
  await keep("wishes", attache, {
    wishes: [{ officeId: office, question: secrets.wish }],
    sentAt: "2025-08-11T08:00:00Z",
    sentBy: null,
  })
  const rules = { officeId: office, countries: null, min: 1, max: 8, hosts: 3, mandatory: true }
  const words = {
    titleFr: secrets.title,
    titleEn: secrets.title,
    descriptionFr: secrets.subject,
    descriptionEn: secrets.subject,
    code: `RT-${secrets.code}-A`,
    table: { ...rules, focus: null },
  }
  const morning = { day: "2025-08-26", startsAt: "09:00", endsAt: "10:30" }
  const afternoon = { day: "2025-08-26", startsAt: "14:00", endsAt: "15:30" }
  const placed = ({ startsAt, endsAt }: typeof morning) => ({
    room_id: rooms.confidential,
    starts_at: startsAt,
    ends_at: endsAt,
  })
  const table = await aTable(installation, eventId, words, placed(morning))
  const about = { ...words, table: { ...rules, focus: secrets.focus } }
  const otherTable = await aTable(installation, eventId, about, placed(afternoon))
  await publishDraft(installation, eventId, cast.organiser)

  const tables = {
    [table]: { ...morning, roomId: rooms.confidential },
    [otherTable]: { ...afternoon, roomId: rooms.confidential },
  }
  const seats = [
    [attache, table],
    [inAmman, table],
    [departing, otherTable],
  ] as const
  const document = {
    tables,
    seats,
    pins: seats.map(([personId, sessionId]) => ({ kind: "seat" as const, personId, sessionId })),
    bans: [{ personId: departing, sessionId: table }],
    absences: [],
    closedRooms: [],
    levels: [],
    origin: "hand",
  } as const
  const grant = custodianOf(cast.custodian, eventId)
  const settling = () => settlingIn(installation, "colloque-2025", newId())
  const first = { document: { ...document, reason: secrets.reason }, follows: null }
  const kept = await keepPlan(db, grant, first, settling())
  const settled = kept.ok && (await settlePlan(db, grant, kept.value.number, settling()))
  if (!settled) throw new Error("the seating was not kept")
  if (!settled.ok) throw new Error(`the seating was not settled: ${settled.reason}`)
  const next = { document: { ...document, reason: secrets.laterReason }, follows: settled.value.number }
  await keepPlan(db, grant, next, settling())

  const now = "2025-08-26T08:00:00Z"
  await keep("notes", table, { agenda: secrets.agenda, text: secrets.notes, keptAt: now, keptBy: officeHead })
  await keep("own-notes", table, { [attache]: { text: secrets.ownNote, keptAt: now, revision: 1 } })
  const promise = { id: newId(), officeId: office, personIds: [attache], what: secrets.promise, dueOn: "2025-09-15" }
  await keep("engagements", table, { engagements: [{ ...promise, madeBy: attache, doneAt: null, told: [] }] })
  return { office, table, host, seated: [officeHead, staff, host, attache, inAmman], otherTable }
}

/** The secrets that a text holds, in whatever case. */
export function secretsIn(text: string): Secret[] {
  const low = text.toLowerCase()
  return (Object.keys(secrets) as Secret[]).filter((name) => low.includes(secrets[name].toLowerCase()))
}
