import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aSeated, canary, type Seated } from "#tests/features/round-tables/tables/a-seated-table"
import { openDatabase } from "#tests/support/databases"
import { serve } from "#tests/support/request"
import { aTable } from "#tests/support/round-tables"
import { keepDossier } from "~/features/round-tables/dossiers/sealed.server"
import { paths } from "~/paths"
import { newId } from "~/platform/crypto/tokens.server"
import { minutesLater } from "~/platform/instants"

const event = "colloque-2025"
const otherTitle = "Zqautretable"

/** On Tuesday afternoon; the attaché sits at both. */
async function aSecondTable({ installation, cast, office, table }: Seated): Promise<string> {
  const { colloquium, attache } = cast
  const rules = { officeId: office, focus: null, countries: null, min: 1, max: 8, hosts: 2, mandatory: true }
  const other = await aTable(
    installation,
    colloquium,
    { titleFr: otherTitle, table: rules, members: [{ personId: attache, as: "member" }] },
    { room_id: cast.rooms.confidential, starts_at: "15:00", ends_at: "16:30" },
  )
  const tables = [table, other].map((sessionId) => ({ sessionId, as: "member" as const }))
  const calls = [{ since: "2025-08-10T08:00:00Z", afterPublication: 1, tables }]
  await write(installation.db, (tx) =>
    keepDossier(tx, installation.keys, { kind: "seats", eventId: colloquium, subjectId: attache }, { calls }),
  )
  return other
}

it("does for another table what a form asks with the key of the first, and answers with nothing of the first", async () => {
  const seated = await aSeated(await openDatabase("sqlite"))
  const first = seated.table
  const second = await aSecondTable(seated)
  const member = await (await serve(seated.installation)).as(seated.cast.attache)
  const formKey = newId()

  const printed = await member.post(paths.tableCopy(event, first), { formKey })
  expect(printed.text).toContain(`${canary}titre`)
  const copy = await member.post(paths.tableCopy(event, second), { formKey })
  expect([copy.status, copy.text.includes(otherTitle), copy.text.includes(`${canary}titre`)]).toEqual([
    200,
    true,
    false,
  ])
  expect(copy.text).toMatch(/Exemplaire n°\s1\b/)

  const parties = `person:${seated.cast.attache}`
  const promise = { formKey, intent: "make", parties, dueOn: "16/09/2025", what: "Une fois à chaque table" }
  const note = { formKey, revision: "0", "base-text": "", text: "Une note à chaque table" }
  for (const table of [first, second]) {
    const made = await member.post(paths.engagements(event, table), promise)
    expect([made.status, made.location]).toEqual([303, paths.engagementsAfter(event, table, "added")])
    const kept = await member.post(paths.ownNotes(event, table), note)
    expect([kept.status, kept.location]).toEqual([303, `${paths.table(event, table)}?notes=miennes#notes`])
    const page = (await member.get(`${paths.table(event, table)}?notes=miennes`)).text
    for (const written of [promise.what, note.text]) expect(page).toContain(written)
  }

  // Sent to the first once more a while later, the form finds its own work done, and that of no other table.
  seated.installation.time.realNow = minutesLater(seated.installation.time.realNow, 5)
  const again = await member.post(paths.tableCopy(event, first), { formKey })
  expect([again.status, again.text.includes(otherTitle)]).toEqual([409, false])
  const copies = await seated.installation.db.selectFrom("printed_copy").select(["session_id", "number"]).execute()
  expect(new Set(copies.map(({ session_id, number }) => `${session_id} ${number}`))).toEqual(
    new Set([`${first} 1`, `${second} 1`]),
  )
})
