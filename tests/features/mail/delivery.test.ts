import { afterEach, expect, it } from "vitest"
import { write } from "#db/write.server"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Delivery, openDelivery } from "~/features/mail/delivery.server"
import { letterIdentity } from "~/features/mail/outbox.server"
import { aMailServer, aMailServerThatIsDown } from "./a-mail-server"

const opened: { stop(): Promise<void> }[] = []
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.stop()
})

async function aServer() {
  const server = await aMailServer()
  opened.push(server)
  return server
}

function deliver(installation: TestInstallation, address: string): Delivery {
  const { db, keys, realClock: clock, log } = installation
  const delivery = openDelivery({ db, keys, clock, log, smtp: { address, from: "colloque@interieur.example" } })
  opened.push(delivery)
  return delivery
}

async function aPost(open: OpenDatabase) {
  const db = await open()
  const installation = anInstallation(db)
  const enqueue = (given: { address?: string; subject?: string; kind?: string } = {}) =>
    write(db, (tx) =>
      installation.outbox.enqueue(
        tx,
        {
          kind: "account",
          personId: null,
          address: "lea@interieur.example",
          language: "fr",
          subject: "Votre accès à Colloque",
          text: "Bonjour,\n\nCeci est une lettre à l’accent grave.\n",
          ...given,
        },
        installation.realClock.now(),
      ),
    )
  const letters = () =>
    db
      .selectFrom("letter")
      .select(["id", "attempts", "next_try_at", "sent_at", "given_up_at", "last_error", "sealed"])
      .orderBy("queued_at")
      .execute()
  const passes = (seconds: number) => {
    const later = Date.parse(installation.time.realNow) + seconds * 1000
    installation.time.realNow = new Date(later).toISOString().replace(".000", "")
  }
  return { db, installation, enqueue, letters, passes }
}

onBothDatabases((open) => {
  it("sends what is queued, once, as it was written", async () => {
    const { installation, enqueue, letters } = await aPost(open)
    const server = await aServer()
    await enqueue()
    const delivery = deliver(installation, server.address)
    expect(await delivery.round()).toBe(1)
    expect(await delivery.round()).toBe(0)
    expect(server.received).toHaveLength(1)
    const [received] = server.received
    expect(received?.to).toEqual(["lea@interieur.example"])
    expect(received?.text).toMatch(/^From: colloque@interieur\.example/m)
    expect(received?.text).toContain("=?UTF-8?Q?Votre_acc=C3=A8s_=C3=A0_Colloque?=")
    const [letter] = await letters()
    expect(letter).toMatchObject({ attempts: 1, last_error: null, sent_at: installation.time.realNow })
  })

  it("sends nothing of a command that did not happen", async () => {
    const { db, installation, letters } = await aPost(open)
    const failed = write(db, async (tx) => {
      const letter = {
        kind: "account",
        personId: null,
        address: "a@b.example",
        language: "fr",
        subject: "s",
        text: "t",
      } as const
      await installation.outbox.enqueue(tx, letter, installation.realClock.now())
      throw new Error("the command fails")
    })
    await expect(failed).rejects.toThrow("the command fails")
    expect(await letters()).toEqual([])
  })

  it("tries again ever later while the mail server is down, and sends once it is back", async () => {
    const { installation, enqueue, letters, passes } = await aPost(open)
    await enqueue()
    const down = deliver(installation, await aMailServerThatIsDown())
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      expect(await down.round()).toBe(0)
      expect(await down.round()).toBe(0)
      const [letter] = await letters()
      expect(letter).toMatchObject({ attempts: attempt, sent_at: null, given_up_at: null, last_error: "ESOCKET" })
      const wait = (Date.parse(letter?.next_try_at ?? "") - Date.parse(installation.time.realNow)) / 1000
      waits.push(wait)
      passes(wait)
    }
    expect(waits).toEqual([30, 60, 120, 240])
    const server = await aServer()
    expect(await deliver(installation, server.address).round()).toBe(1)
    expect(server.received).toHaveLength(1)
  })

  it("sets a letter aside after ten failures, and lets it rest", async () => {
    const { installation, enqueue, letters, passes } = await aPost(open)
    await enqueue()
    const server = await aServer()
    server.refuseWith = 451
    const delivery = deliver(installation, server.address)
    for (let attempt = 0; attempt < 10; attempt++) {
      await delivery.round()
      passes(24 * 3600)
    }
    const [letter] = await letters()
    expect(letter).toMatchObject({ attempts: 10, sent_at: null })
    expect(letter?.given_up_at).not.toBeNull()
    server.refuseWith = null
    expect(await delivery.round()).toBe(0)
    expect(server.received).toEqual([])
  })

  it("sets a letter aside at once when the mail server says never", async () => {
    const { installation, enqueue, letters } = await aPost(open)
    await enqueue()
    const server = await aServer()
    server.refuseWith = 550
    await deliver(installation, server.address).round()
    const [letter] = await letters()
    expect(letter).toMatchObject({ attempts: 1, last_error: "EENVELOPE" })
    expect(letter?.given_up_at).toBe(installation.time.realNow)
  })

  it("sends once when two deliveries run side by side", async () => {
    const { installation, enqueue } = await aPost(open)
    const server = await aServer()
    for (let n = 0; n < 5; n++) await enqueue({ address: `n${n}@interieur.example` })
    const [one, other] = [deliver(installation, server.address), deliver(installation, server.address)]
    await Promise.all([one.round(), other.round()])
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([0, 1, 2, 3, 4].map((n) => `n${n}@interieur.example`))
  })

  it("does not send again at a start what may have been taken: it waits for its next try", async () => {
    const { installation, enqueue, letters, passes } = await aPost(open)
    const server = await aServer()
    server.hangUpAfterTaking = true
    await enqueue()
    await deliver(installation, server.address).round()
    expect(server.received).toHaveLength(1)
    expect((await letters())[0]).toMatchObject({ attempts: 1, sent_at: null })
    server.hangUpAfterTaking = false
    const restarted = deliver(installation, server.address)
    expect(await restarted.round()).toBe(0)
    expect(server.received).toHaveLength(1)
    passes(30)
    expect(await restarted.round()).toBe(1)
    const identities = server.received.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1])
    expect(identities[1]).toBe(identities[0])
  })

  it("lets one letter that cannot be sent hold up no other", async () => {
    const { installation, enqueue, db } = await aPost(open)
    const server = await aServer()
    await enqueue({ address: "first@interieur.example" })
    await write(db, (tx) => tx.updateTable("letter").set({ sealed: "{}" }).execute())
    await enqueue({ address: "second@interieur.example" })
    expect(await deliver(installation, server.address).round()).toBe(1)
    expect(server.received.map(({ to }) => to[0])).toEqual(["second@interieur.example"])
  })

  it("empties a letter of sign-in once it has left", async () => {
    const { installation, enqueue, letters } = await aPost(open)
    const server = await aServer()
    await enqueue({ kind: "sign-in-link" })
    await deliver(installation, server.address).round()
    const [letter] = await letters()
    expect(installation.keys.unseal(letterIdentity(letter?.id ?? ""), JSON.parse(letter?.sealed ?? "{}"))).toBe("")
  })

  it.each(["a@b.example\r\nBcc: c@d.example", "a@b.example\nX", "a\u0000@b.example"])(
    "refuses an address that would write headers of its own (%j)",
    async (address) => {
      const { enqueue, letters } = await aPost(open)
      await expect(enqueue({ address })).rejects.toThrow("control character")
      await expect(enqueue({ subject: `Objet ${address}` })).rejects.toThrow("control character")
      expect(await letters()).toEqual([])
    },
  )
})
