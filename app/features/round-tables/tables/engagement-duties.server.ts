import type { ReadDb } from "#db/handle"
import { mayDo } from "~/features/access/policy"
import type { Viewer } from "~/features/access/viewer.server"
import { longDay } from "~/i18n/dates"
import { sayIn } from "~/i18n/say"
import { paths } from "~/paths"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import type { Duty } from "~/ui/duties"
import { openDossiersIn } from "../dossiers/sealed.server"
import { inOrderOfUrgency, isOwedBy, stateOf } from "./engagement"
import { officesHeadedBy } from "./queries.server"
import { tableWords } from "./words"

/**
 * What somebody has promised at tables and not kept yet, on the home page: a day and no word, for a home page is open on
 * many a screen. Two queries, whatever the number of events.
 */
export async function engagementDuties(
  db: ReadDb,
  keys: InstallationKeys,
  viewer: Pick<Viewer, "personId" | "language" | "events">,
  today: string,
): Promise<Duty[]> {
  const { personId, language, events } = viewer
  const seatedIn = events.filter(({ roles }) => mayDo("see-own-tables", { roles, demo: false }))
  if (seatedIn.length === 0) return []
  const [promised, officeIds] = await Promise.all([
    openDossiersIn(
      db,
      keys,
      "engagements",
      seatedIn.map(({ eventId }) => eventId),
    ),
    officesHeadedBy(db, personId),
  ])
  const owed = promised.flatMap(({ eventId, content }) =>
    content.engagements
      .filter((engagement) => engagement.doneAt === null && isOwedBy(engagement, { personId, officeIds }))
      .map((engagement) => ({ ...engagement, eventId })),
  )
  const say = sayIn(tableWords, language)
  return inOrderOfUrgency(owed).map(({ id, dueOn, doneAt, eventId }): Duty => {
    const state = stateOf({ dueOn, doneAt }, today)
    return {
      id,
      label: say("engagement-duty"),
      to: paths.tables(seatedIn.find((event) => event.eventId === eventId)?.slug ?? ""),
      term: say(state === "late" ? "engagement-was-due" : "engagement-by", { day: longDay(dueOn, language) }),
      soon: state !== "coming",
    }
  })
}
