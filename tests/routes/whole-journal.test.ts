import { expect, it } from "vitest"
import { write } from "#db/write.server"
import { aSite } from "./a-browser"

it("the whole journal asks for a key on a page of its own, and the usual one shows no confidential entry to anybody", async () => {
  const { installation, site, cast } = await aSite()
  const entry = { at: installation.realClock.now(), actorId: cast.organiser, act: "session-moved", confidential: true }
  await write(installation.db, (tx) => installation.journal.append(tx, entry))
  const byLetter = await site.as(cast.custodian)
  const withKey = await site.as(cast.custodian, { with: "key" })
  const administrator = await site.as(cast.administrator, { with: "key" })
  // Once as a choice of the filter; a second time as an entry.
  for (const visitor of [byLetter, withKey, administrator])
    expect((await visitor.get("/journal")).text.split("a déplacé une séance")).toHaveLength(2)
  expect((await byLetter.get("/journal")).text).toContain('href="/journal-complet"')
  expect((await administrator.get("/journal")).text).not.toContain("/journal-complet")
  for (const path of ["/journal-complet", "/journal-complet?acte=session-moved"])
    expect((await byLetter.get(path)).location, path).toBe(`/cle?retour=${encodeURIComponent(path)}`)
  const inData = await byLetter.get("/journal-complet.data")
  expect([inData.status, inData.text.includes("session-moved")]).toEqual([202, false])
  expect((await administrator.get("/journal-complet")).status).toBe(404)
  const whole = await withKey.get("/journal-complet")
  expect(whole.text.split("a déplacé une séance")).toHaveLength(3)
  expect(whole.text).toContain('href="/journal-complet?verifier"')
})
