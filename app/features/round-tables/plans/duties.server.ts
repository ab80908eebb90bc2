import type { ReadDb } from "#db/handle"
import { mayDo } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Duty } from "~/ui/duties"
import { openDossier } from "../dossiers/sealed.server"
import { successionsAmong } from "./succession.server"
import { planWords } from "./words"

interface Whose extends Pick<EventRelation, "eventId" | "slug" | "roles"> {
  readonly personId: string
  readonly demo: boolean
  readonly language: Language
}

/**
 * What a custodian still has to do about the seating, for the own home: a plan to countersign, seats that wait for a
 * successor. It says that there is something and names nobody; nobody else's home says any of it.
 */
export async function seatingDuties(db: ReadDb, keys: InstallationKeys, whose: Whose): Promise<Duty[]> {
  if (!mayDo("seat-attendees", whose)) return []
  const { eventId, slug, personId, language } = whose
  const say = sayIn(planWords, language)
  const duties: Duty[] = []
  const waiting = await db
    .selectFrom("settled_plan")
    .select("settled_by")
    .where("event_id", "=", eventId)
    .where("took_effect_at", "is", null)
    .where("dropped_at", "is", null)
    .executeTakeFirst()
  if (waiting && waiting.settled_by !== personId) {
    const [label, term] = [say("duty-countersign"), say("duty-countersign-why")]
    duties.push({ id: "countersign", label, term, to: paths.settlePlan(slug), soon: true })
  }
  const latest = await db
    .selectFrom("seating_plan")
    .select("id")
    .where("event_id", "=", eventId)
    .orderBy("number", "desc")
    .executeTakeFirst()
  const plan = latest && (await openDossier(db, keys, { kind: "plan", eventId, subjectId: latest.id }))
  if (plan && (await successionsAmong(db, eventId, plan.content)).length > 0) {
    const [label, term] = [say("duty-replaced"), say("duty-replaced-why")]
    duties.push({ id: "replaced", label, term, to: paths.incidents(slug), soon: true })
  }
  return duties
}
