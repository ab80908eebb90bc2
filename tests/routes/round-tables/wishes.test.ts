import { beforeAll, describe, expect, it } from "vitest"
import { newId } from "~/platform/crypto/tokens.server"
import { hidden, openedIn, radios } from "../agenda/place"
import { type AnsweringSite, anAnsweringSite, event, seenIn } from "./answering"

const page = `${event}/voeux`

describe("the page of somebody's wishes", () => {
  let it_: AnsweringSite
  beforeAll(async () => {
    it_ = await anAnsweringSite()
  })

  const chosen = (text: string) =>
    [...text.matchAll(/<input type="hidden" name="wish" value="(\w+)"/g)].map(([, id]) => id)

  it("orders offices by its buttons, without script, and keeps what was asked", async () => {
    const { attache, officeId, otherId } = it_
    const opened = openedIn(await attache.get(page))
    const one = await attache.post(page, { ...opened, formKey: newId(), intent: `add:${officeId}` })
    expect(one.status).toBe(200)
    expect(chosen(one.text)).toEqual([officeId])
    const typed = { ...opened, formKey: newId(), wish: [officeId], [`question-${officeId}`]: "Comment les joindre" }
    const two = await attache.post(page, { ...typed, intent: `add:${otherId}` })
    expect(chosen(two.text)).toEqual([officeId, otherId])
    expect(two.text).toContain("Comment les joindre")
    const both = { ...typed, wish: [officeId, otherId] }
    expect(chosen((await attache.post(page, { ...both, intent: `up:${otherId}` })).text)).toEqual([otherId, officeId])
    expect(chosen((await attache.post(page, { ...both, intent: `down:${officeId}` })).text)).toEqual([
      otherId,
      officeId,
    ])
    expect(chosen((await attache.post(page, { ...both, intent: `up:${officeId}` })).text)).toEqual([officeId, otherId])
    const removed = await attache.post(page, { ...both, intent: `remove:${officeId}` })
    expect(chosen(removed.text)).toEqual([otherId])
    expect(chosen((await attache.post(page, { ...both, intent: "add:inconnu" })).text)).toEqual([officeId, otherId])
  })

  it("is asked for on the home page until it is sent, shows what was sent, and may be changed", async () => {
    const { attache, officeId, otherId } = it_
    expect(seenIn(await attache.get("/"))).toContain("Classez les offices que vous voulez questionner")
    const opened = openedIn(await attache.get(page))
    const nothing = await attache.post(page, { ...opened, formKey: newId(), intent: "send" })
    expect(nothing.status).toBe(400)
    expect(seenIn(nothing)).toContain("Choisissez au moins un office")
    const sent = await attache.post(page, {
      ...opened,
      formKey: newId(),
      wish: [otherId, officeId],
      [`question-${officeId}`]: "Comment les joindre",
      intent: "send",
    })
    expect([sent.status, sent.location]).toEqual([302, `${page}?fait`])
    const shown = await attache.get(page)
    expect(chosen(shown.text)).toEqual([otherId, officeId])
    expect(seenIn(shown)).toMatch(/Envoyés le lun\.\s18\saoût\s2025, 09:00/)
    expect(seenIn(await attache.get("/"))).not.toContain("Classez les offices")
  })

  it("shows both versions when a custodian has entered others meanwhile", async () => {
    const { attache, custodian, cast, officeId, otherId } = it_
    const mine = openedIn(await attache.get(page))
    const theirs = `${event}/voeux/${cast.attache}`
    const opened = openedIn(await custodian.get(theirs))
    const entered = { ...opened, formKey: newId(), wish: [officeId], intent: "send" }
    expect((await custodian.post(theirs, entered)).status).toBe(302)
    const stale = await attache.post(page, { ...mine, formKey: newId(), wish: [otherId], intent: "send" })
    expect(stale.status).toBe(409)
    expect(radios(stale).order).toEqual([otherId, officeId])
    const settled = { ...hidden(stale), formKey: newId(), order: otherId }
    expect((await attache.post(page, settled)).status).toBe(302)
    expect(chosen((await attache.get(page)).text)).toEqual([otherId])
  })

  it("is read and no longer changed once the last day has passed", async () => {
    const { attache, installation, otherId } = it_
    const opened = openedIn(await attache.get(page))
    installation.time.now = "2025-08-22T07:00:00Z"
    const shown = await attache.get(page)
    expect(seenIn(shown)).toContain("OCAUT")
    expect(shown.text).not.toContain('name="wish"')
    const late = await attache.post(page, { ...opened, formKey: newId(), wish: [otherId], intent: "send" })
    expect(late.status).toBe(409)
    expect(seenIn(late)).toContain("Le délai vient de passer")
    installation.time.now = "2025-08-18T07:00:00Z"
  })

  it("asks for a key whoever signed in without one, and hands back what was typed", async () => {
    const { site, cast, officeId } = it_
    const visitor = await site.as(cast.departing, { with: "link" })
    expect((await visitor.get(page)).location).toContain("/cle?retour=")
    const held = await visitor.post(page, { formKey: newId(), wish: [officeId], intent: "send" })
    expect(held.status).toBe(401)
    expect(held.text).toContain(officeId)
  })
})
