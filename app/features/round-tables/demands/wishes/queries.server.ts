import type { ReadDb } from "#db/handle"
import type { Language } from "~/i18n/words"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { toWall } from "~/platform/zones/wall-clock"
import { openDossier } from "../../dossiers/sealed.server"
import { roundTableRulesOf } from "../../round-table-rules.server"
import { answering } from "../answering"
import type { OfficeOffered } from "./office-offered"
import type { WishScope } from "./scope.server"

/** The offices that may be wished for, by their code. */
export async function officesOffered(db: ReadDb, language: Language) {
  const offices = await db.selectFrom("office").select(["id", "code", "name_fr", "name_en"]).orderBy("code").execute()
  return offices.map(
    ({ id, code, name_fr, name_en }): OfficeOffered => ({ id, code, name: language === "fr" ? name_fr : name_en }),
  )
}

/** What somebody has sent, and until when it may be changed. */
export async function sentWishes(db: ReadDb, keys: InstallationKeys, { grant, personId }: WishScope, now: string) {
  const { eventId } = grant
  const [event, rules, dossier] = await Promise.all([
    db.selectFrom("event").select("time_zone").where("id", "=", eventId).executeTakeFirstOrThrow(),
    roundTableRulesOf(db, eventId),
    openDossier(db, keys, { kind: "wishes", eventId, subjectId: personId }),
  ])
  const wall = (instant: string) => toWall(Date.parse(instant), event.time_zone)
  const today = wall(now).slice(0, 10)
  const wishes = dossier?.content ?? null
  return {
    today,
    until: rules.wishesUntil,
    answering: answering(rules.wishesUntil, today),
    revision: dossier?.revision ?? 0,
    wishes,
    sentAt: wishes && wall(wishes.sentAt),
    /** a custodian has sent them in the person's place */
    byAnother: wishes !== null && wishes.sentBy !== null && wishes.sentBy !== personId,
  }
}
