import type { ReadDb } from "#db/handle"
import { mayDo } from "~/features/access/policy"
import type { EventRelation } from "~/features/access/relations.server"
import { dayAndMonth } from "~/i18n/dates"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { addDays } from "~/platform/zones/days"
import type { Duty } from "~/ui/duties"
import { answerDutyWords } from "./answer-duty-words"
import { answering } from "./demands/answering"
import { proposedDestruction } from "./demands/follow-up/destruction-day.server"
import { openDossiers } from "./dossiers/sealed.server"
import { roundTableRulesOf } from "./round-table-rules.server"

interface Whose extends Pick<EventRelation, "eventId" | "slug" | "roles"> {
  readonly personId: string
  readonly demo: boolean
  readonly language: Language
  /** the day on the event's clocks */
  readonly today: string
}

/**
 * What somebody still has to answer in an event, for the own home: it says that an answer is awaited and until when, and
 * opens nothing of one's own. Nobody else's home says any of it.
 */
export async function answerDuties(db: ReadDb, keys: InstallationKeys, whose: Whose): Promise<Duty[]> {
  const may = (act: "state-own-wishes" | "state-own-demands" | "gather-demands") => mayDo(act, whose)
  if (!may("state-own-wishes") && !may("state-own-demands") && !may("gather-demands")) return []
  const { eventId, slug, personId, language, today } = whose
  const rules = await roundTableRulesOf(db, eventId)
  const say = sayIn(answerDutyWords, language)
  const until = (day: string | null) => ({
    term: say("until", { day: dayAndMonth(day ?? "", language) }),
    soon: day !== null && day <= addDays(today, soonDays),
  })
  const duties: Duty[] = []
  if (may("state-own-wishes") && answering(rules.wishesUntil, today) === "open")
    if (!(await isKept(db, "wishes", eventId, personId)))
      duties.push({ id: "wishes", label: say("wishes"), to: paths.wishes(slug), ...until(rules.wishesUntil) })
  if (may("state-own-demands") && answering(rules.demandsUntil, today) === "open") {
    const office = await db.selectFrom("office").select("id").where("head_person_id", "=", personId).executeTakeFirst()
    if (office && !(await isKept(db, "demands", eventId, office.id)))
      duties.push({ id: "demands", label: say("demands"), to: paths.demands(slug), ...until(rules.demandsUntil) })
  }
  if (may("gather-demands")) {
    const day = await proposedDestruction(db, eventId)
    if (day && day.byId !== personId)
      duties.push({ id: "destruction", label: say("destruction"), to: paths.answerRules(slug), soon: true })
    const late = await openDossiers(db, keys, { kind: "late-demands", eventId })
    const waiting = [...late.values()].filter(({ content }) => content.answer === null).length
    if (waiting > 0)
      duties.push({ id: "late-demands", label: say("late", { count: waiting }), to: paths.answers(slug), soon: true })
  }
  return duties
}

/** A term so near is said louder. */
const soonDays = 2

async function isKept(db: ReadDb, kind: "demands" | "wishes", eventId: string, subjectId: string): Promise<boolean> {
  const row = await db
    .selectFrom("dossier")
    .select("id")
    .where("kind", "=", kind)
    .where("event_id", "=", eventId)
    .where("subject_id", "=", subjectId)
    .where("destroyed_at", "is", null)
    .executeTakeFirst()
  return row !== undefined
}
