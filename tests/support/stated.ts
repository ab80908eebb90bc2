import { write } from "#db/write.server"
import type { Demand, Priority } from "~/features/round-tables/dossiers/documents"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import type { Installation } from "~/platform/installation"
import { demoObjects } from "./demo-files"

/** Seals the demonstration's demands and wishes into the dossiers of an event, as their authors would have stated them. */
export async function stateAll({ db, keys }: Installation, eventId: string): Promise<void> {
  const offices = new Map((await db.selectFrom("office").select(["id", "code"]).execute()).map((o) => [o.code, o.id]))
  const people = new Map((await db.selectFrom("person").select(["id", "code"]).execute()).map((p) => [p.code, p.id]))
  const demands = new Map<string, Demand[]>()
  for (const row of demoObjects("demands.csv")) {
    const officeId = offices.get(row.office_code ?? "") ?? ""
    const demand = {
      countryIso2: row.country_iso2 ?? "",
      priority: row.priority as Priority,
      asks: row.subject_fr ?? "",
      favoured: [],
    }
    demands.set(officeId, [...(demands.get(officeId) ?? []), demand])
  }
  const wishes = new Map<string, { officeId: string; question: string }[]>()
  for (const row of [...demoObjects("wishes.csv")].sort((a, b) => Number(a.rank) - Number(b.rank))) {
    const personId = people.get(row.person_id ?? "") ?? ""
    const wish = { officeId: offices.get(row.office_code ?? "") ?? "", question: "" }
    wishes.set(personId, [...(wishes.get(personId) ?? []), wish])
  }
  const statedAt = "2025-07-01T08:00:00Z"
  await write(db, async (tx) => {
    for (const [subjectId, stated] of demands)
      await keepDossier(
        tx,
        keys,
        { kind: "demands", eventId, subjectId },
        {
          demands: stated,
          themes: [],
          hosts: [],
          away: [],
          word: "",
          statedAt,
          statedBy: null,
        },
      )
    for (const [subjectId, sent] of wishes)
      await keepDossier(
        tx,
        keys,
        { kind: "wishes", eventId, subjectId },
        { wishes: sent, sentAt: statedAt, sentBy: null },
      )
  })
}
