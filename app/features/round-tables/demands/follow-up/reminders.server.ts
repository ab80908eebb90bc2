import type { Db, ReadDb } from "#db/handle"
import { write } from "#db/write.server"
import type { Grant } from "~/features/access/policy"
import { reminderKind } from "~/features/mail/confidential-kinds"
import type { Outbox } from "~/platform/outbox"
import { done, type Result, refused } from "~/platform/result"
import { onceForForm } from "~/platform/sent-forms.server"
import { inParis } from "~/platform/zones/paris"
import { toInstant } from "~/platform/zones/wall-clock"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import { attendingPeople } from "../attending.server"
import type { Means } from "../means"
import { officesWithHeads } from "../offices.server"
import { reminder } from "./letters"

/** Who has had a reminder since midnight in Paris: nobody gets two in a day, whatever they are about. */
export async function toldToday(db: ReadDb, realNow: string): Promise<ReadonlySet<string>> {
  const midnight = new Date(toInstant(`${inParis(realNow).slice(0, 10)}T00:00`, "Europe/Paris")).toISOString()
  const letters = await db
    .selectFrom("letter")
    .select("person_id")
    .where("kind", "=", reminderKind)
    .where("queued_at", ">=", midnight)
    .execute()
  return new Set(letters.flatMap(({ person_id }) => person_id ?? []))
}

export interface Reminding {
  readonly whom: "offices" | "attaches"
  /** the day on the event's clocks */
  readonly today: string
  /** where one answers from */
  readonly address: string
}

export type Reminded = Result<{ readonly letters: number; readonly already: number }, "not-asked" | "closed">

/** Writes to those who have not answered yet, as long as they may. */
export function remind(
  db: Db,
  grant: Grant<"gather-demands">,
  { whom, today, address }: Reminding,
  { journal, outbox, realNow, formKey }: Means & { readonly outbox: Outbox },
): Promise<Reminded> {
  const { eventId, personId } = grant
  return write(db, (tx) =>
    onceForForm<Reminded>(tx, { key: formKey, personId, now: realNow }, async () => {
      const rules = await roundTableRulesOf(tx, eventId)
      const standing = answering(whom === "offices" ? rules.demandsUntil : rules.wishesUntil, today)
      if (standing !== "open") return refused(standing)
      const awaited = whom === "offices" ? await silentHeads(tx, eventId) : await silentAttaches(tx, grant, today)
      const told = await toldToday(tx, realNow)
      const left = awaited.filter((one) => !told.has(one.personId))
      for (const one of left) await outbox.enqueue(tx, reminder(one, address), realNow)
      const detail = { letters: left.length, whom }
      const entry = { at: realNow, actorId: personId, act: "answers-awaited", eventId, detail }
      if (left.length > 0) await journal.append(tx, { ...entry, confidential: true })
      return done({ letters: left.length, already: awaited.length - left.length })
    }),
  )
}

/** Whose dossiers of a kind exist; they are not opened to know that. */
async function answered(db: ReadDb, eventId: string, kind: "demands" | "wishes"): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("dossier")
    .select("subject_id")
    .where("kind", "=", kind)
    .where("event_id", "=", eventId)
    .where("destroyed_at", "is", null)
    .execute()
  return new Set(rows.map(({ subject_id }) => subject_id))
}

async function silentHeads(db: ReadDb, eventId: string) {
  const stated = await answered(db, eventId, "demands")
  const offices = await officesWithHeads(db, "fr")
  return offices.flatMap(({ id, headId, email, speaks }) =>
    headId === null || stated.has(id) ? [] : [{ personId: headId, email, language: speaks }],
  )
}

async function silentAttaches(db: ReadDb, grant: Grant<"gather-demands">, today: string) {
  const sent = await answered(db, grant.eventId, "wishes")
  const attending = await attendingPeople(db, grant, today)
  return attending.flatMap(({ id, email, language }) => (sent.has(id) ? [] : [{ personId: id, email, language }]))
}
