import type { AppLoadContext } from "@remix-run/node"
import { expect, it } from "vitest"
import { aCast, signedIn } from "#tests/support/cast"
import { type OpenDatabase, onBothDatabases } from "#tests/support/databases"
import { anInstallation, type TestInstallation, type Wishes } from "#tests/support/installation"
import { signInCookie } from "~/features/access/cookies.server"
import { grantIfAny, requireGrant, requireViewer } from "~/features/access/gate.server"
import { heldFormIn } from "~/features/access/strong/held-form"
import { minutesLater } from "~/platform/instants"

/** Asks the gate as a request does, and answers the grant's act, or what was thrown instead. */
async function ask(
  installation: TestInstallation,
  token: string,
  { path = "/cles?page=2", ...init }: RequestInit & { path?: string } = {},
) {
  const [cookie = ""] = signInCookie(installation.config).write(token).split(";")
  const request = new Request(`http://colloque.test${path}`, { ...init, headers: { ...init.headers, Cookie: cookie } })
  const asked = { request, context: { ...installation, memo: new Map() } as unknown as AppLoadContext }
  // @ts-expect-error: naming an act that asks for a key does not compile either
  const inPassing = grantIfAny(asked, await requireViewer(asked), "revoke-own-key")
  expect(inPassing).toBeNull()
  return requireGrant(asked, "revoke-own-key").then(
    ({ grant }) => grant.act as string,
    (thrown: Response) => thrown,
  )
}

async function aDoor(open: OpenDatabase, wishes: Wishes = {}) {
  const db = await open()
  const cast = await aCast(db)
  return { db, cast, installation: anInstallation(db, wishes) }
}

const later = ({ time }: TestInstallation, minutes: number) => {
  time.realNow = minutesLater(time.realNow, minutes)
}

onBothDatabases((open) => {
  it("leads a reader whose sign-in is not strong to the proof, and from there back", async () => {
    const { installation, cast } = await aDoor(open)
    const token = await signedIn(installation, cast.attache)
    const led = (await ask(installation, token)) as Response
    expect([led.status, led.headers.get("Location")]).toEqual([302, "/cle?retour=%2Fcles%3Fpage%3D2"])
    const inData = (await ask(installation, token, { path: "/cles.data" })) as Response
    expect(inData.headers.get("Location")).toBe("/cle?retour=%2Fcles")
    expect(((await ask(installation, token, { method: "HEAD" })) as Response).status).toBe(302)
  })

  it("lets pass as long as it is used every quarter of an hour, and no longer than the sign-in", async () => {
    const { installation, cast } = await aDoor(open)
    const token = await signedIn(installation, cast.attache, { with: "key" })
    for (let minutes = 0; minutes < 60; minutes += 14) {
      expect(await ask(installation, token), `after ${minutes} minutes`).toBe("revoke-own-key")
      later(installation, 14)
    }
    later(installation, 1)
    expect(((await ask(installation, token)) as Response).status).toBe(302)
    // A proof that has lapsed is not brought back by use.
    expect(((await ask(installation, token)) as Response).status).toBe(302)
  })

  it("takes personas for strong in the demonstration alone", async () => {
    const shown = await aDoor(open, { demo: true })
    const persona = await signedIn(shown.installation, shown.cast.attache)
    later(shown.installation, 29)
    expect(await ask(shown.installation, persona)).toBe("revoke-own-key")
    const byLink = await signedIn(shown.installation, shown.cast.attache, { with: "link" })
    expect(((await ask(shown.installation, byLink)) as Response).status).toBe(302)
    const real = await aDoor(open)
    const posing = await signedIn(real.installation, real.cast.attache, { with: "demo" })
    expect(((await ask(real.installation, posing)) as Response).status).toBe(302)
  })

  it("hands a form back whole, does nothing with it and keeps it nowhere", async () => {
    const { db, installation, cast } = await aDoor(open)
    const token = await signedIn(installation, cast.attache)
    const body = new URLSearchParams([
      ["note", "deux\r\nlignes <b> et « é »"],
      ["seat", "1"],
      ["seat", "2"],
    ])
    const handed = (await ask(installation, token, { method: "POST", body })) as Response
    expect(handed.status).toBe(401)
    expect(heldFormIn(await handed.json())).toEqual({
      action: `/cles?page=2&typed-by=${cast.attache}`,
      fields: [...body],
      withFiles: false,
      withheld: false,
      needs: "key",
      language: "fr",
    })
    const kept = await Promise.all([
      db.selectFrom("entry").selectAll().execute(),
      db.selectFrom("sent_form").selectAll().execute(),
      db.selectFrom("rate").selectAll().execute(),
    ])
    expect(JSON.stringify(kept)).not.toContain("lignes")
  })

  it("does not hand back a file, and says so", async () => {
    const { installation, cast } = await aDoor(open)
    const body = new FormData()
    body.append("name", "x")
    body.append("file", new File(["secret"], "a.csv"))
    const token = await signedIn(installation, cast.attache)
    const handed = (await ask(installation, token, { method: "POST", body })) as Response
    expect(heldFormIn(await handed.json())).toMatchObject({ fields: [["name", "x"]], withFiles: true })
  })
})
