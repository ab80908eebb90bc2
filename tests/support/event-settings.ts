import type { Db } from "#db/handle"
import { permit } from "~/features/access/policy"
import { editEvent } from "~/features/events/commands.server"
import type { EventSettings } from "~/features/events/input"
import { eventDetail } from "~/features/events/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import type { TestInstallation } from "./installation"

/** Saves the settings of an event as its organiser, with what differs. */
export async function setEvent(
  { db, journal, time }: TestInstallation,
  eventId: string,
  personId: string,
  differs: Partial<EventSettings>,
): Promise<void> {
  const grant = editorOf(eventId, personId)
  const event = await eventDetail(db, grant)
  const { startsOn, endsOn, daysReason, city, timeZone, threadFr, threadEn, themeFr, themeEn, windowDays } = event
  const kept = { startsOn, endsOn, daysReason, city, timeZone, threadFr, threadEn, themeFr, themeEn, windowDays }
  const settings = { ...kept, hours: event.days, themes: event.themes, ...differs }
  const means = { journal, now: time.now, realNow: time.realNow, formKey: newId() }
  const edited = await editEvent(db, grant, { revision: event.revision, settings }, means)
  if (!edited.ok) throw new Error(edited.reason)
}

export function editorOf(eventId: string, personId: string) {
  const grant = permit("edit-event", { personId, roles: new Set(["organiser"]), demo: false }, eventId)
  if (!grant) throw new Error("an organiser edits the event")
  return grant
}

/** Gives a room another name, as its form does. */
export async function renameRoom(db: Db, id: string, name_fr: string): Promise<void> {
  await db.writer.updateTable("room").set({ name_fr }).where("id", "=", id).execute()
}
