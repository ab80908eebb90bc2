import { beforeAll, describe, expect, it } from "vitest"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { aPerson, aRole } from "#tests/support/people"
import { type Site, serve, type Visitor } from "#tests/support/request"
import { letterIdentity } from "~/features/mail/outbox.server"
import { paths } from "~/paths"
import type { SealedDocument } from "~/platform/crypto/sealing.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aWholeCast, type WholeCast } from "../matrix/matter"
import { crawl, type Seen } from "./crawl"
import { aSecretHouse, type Secret, type SecretHouse, secrets, secretsIn } from "./secrets"

const slug = "colloque-2025"
const asked = ["asks", "asksElsewhere", "theme", "word", "late", "lateWhy"] as const
const atTable = ["title", "subject", "code", "asks", "agenda", "notes", "promise", "host"] as const
const all = Object.keys(secrets) as Secret[]

/** What each comes to hear, whole: somebody who hears less does not find what is the own matter. */
const hears: Partial<Record<keyof WholeCast | "partnerHere" | "signedOut", readonly Secret[]>> = {
  custodian: all.filter((secret) => secret !== "ownNote"),
  officeHead: [...atTable, ...asked, "focus"],
  staff: [...atTable, "asksElsewhere", "focus"],
  attache: [...atTable, "wish", "ownNote"],
  inAmman: atTable,
  departing: ["subject", "code", "host", "focus"],
  arriving: [],
  otherHead: [],
  organiser: [],
  director: [],
  administrator: ["host"],
  partner: [],
  partnerHere: [],
  liaisonOfficer: [],
  signedOut: [],
}

/** Where dossiers, demands, wishes and the seating are shown. */
const confidentialPlace = new RegExp(`^/evenements/${slug}/(tables|placement|demandes|voeux|reponses|mon-office)\\b`)
/** Where everybody's name stands, whatever one does. */
const everybodysName = /^\/administration\b/

describe("what is said of round tables", () => {
  let cast: WholeCast
  let house: SecretHouse
  let installation: TestInstallation
  let site: Site
  let partnerHere: string
  let seeds: string[]

  beforeAll(async () => {
    const db = await openDatabase("sqlite")
    installation = anInstallation(db, { demo: true, now: "2025-08-19T08:00:00Z" })
    cast = await aWholeCast(db)
    house = await aSecretHouse(installation, cast)
    partnerHere = await aPerson(db, { position: "partner", family_name: "Partenaire" })
    await aRole(db, partnerHere, "partner", { event_id: cast.colloquium })
    site = await serve(installation)
    const places = [house.table, "2025-08-26", house.office, cast.attache, "1"]
    const everyAddress = Object.values(paths).flatMap((path) => {
      const make = path as (...parts: string[]) => string
      if (path.length === 0) return [make()]
      return path.length === 1 ? [make(slug), make(cast.attache)] : places.map((place) => make(slug, place))
    })
    const board = [`table=${house.table}`, `personne=${cast.attache}`, `table=${house.otherTable}`]
    const more = [...board.map((search) => paths.placement(slug, search)), `${paths.answers(slug)}?vue=people`]
    const notes = `${paths.table(slug, house.table)}?notes=miennes`
    seeds = [...new Set([...everyAddress, ...more, notes, `${paths.answers(slug)}?vue=all`])]
  })

  const visitorOf = (who: string): Promise<Visitor> | Visitor => {
    if (who === "signedOut") return site.signedOut
    return site.as(who === "partnerHere" ? partnerHere : String(cast[who as keyof WholeCast]))
  }

  const heardIn = (seen: readonly Seen[]) =>
    seen.flatMap(({ address, answer }) =>
      secretsIn(answer.text + JSON.stringify(answer.headers)).map((secret) => ({ address, secret })),
    )

  it.each(Object.entries(hears))("is heard by %s where it belongs, no less and no more", async (who, expected) => {
    const visitor = await visitorOf(who)
    const seen = await crawl(visitor, seeds)
    const heard = heardIn(seen)
    expect(new Set(heard.map(({ secret }) => secret))).toEqual(new Set(expected))
    const misplaced = heard.filter(
      ({ address, secret }) => !confidentialPlace.test(address) && !(secret === "host" && everybodysName.test(address)),
    )
    expect(misplaced).toEqual([])
    // Whoever does not sit there is given its id by no page; organisers place it in the draft, as a slot in a room.
    if (!["custodian", "officeHead", "staff", "attache", "inAmman", "organiser"].includes(who)) {
      const given = seen.filter(
        ({ address, answer }) => !address.includes(house.table) && answer.text.includes(house.table),
      )
      expect(given.map(({ address }) => address)).toEqual([])
    }
  })

  it("is in no letter, whoever it is to, and in none that is read in the demonstration", async () => {
    const rows = await installation.db.selectFrom("letter").select(["id", "sealed", "subject", "address"]).execute()
    expect(rows.length).toBeGreaterThan(3)
    for (const { id, sealed, ...head } of rows) {
      const text = installation.keys.unseal(letterIdentity(id), JSON.parse(sealed) as SealedDocument)
      expect(text.length).toBeGreaterThan(40)
      // By name it speaks to its addressee alone.
      expect(secretsIn(text + JSON.stringify(head)).filter((secret) => secret !== "host")).toEqual([])
    }
  })

  it("is in no calendar, neither of those who sit there", async () => {
    const uids: string[] = []
    for (const who of ["attache", "inAmman", "officeHead", "custodian", "organiser"] as const) {
      const visitor = await site.as(cast[who])
      const made = await visitor.post(paths.feeds(), { intent: "create", formKey: newId(), name: "Téléphone" })
      const address = /\/f\/[\w-]+\.ics/.exec(made.text)?.[0] ?? ""
      for (const feed of [await site.signedOut.get(address), await visitor.get(paths.programmeCalendar(slug))]) {
        expect(feed.text).toContain("BEGIN:VCALENDAR")
        expect(secretsIn(feed.text)).toEqual([])
        expect(feed.text).not.toContain(house.table)
        const slot = /UID:([^\r]*)(?:(?!END:VEVENT)[\s\S])*SUMMARY:Réservé/.exec(feed.text)?.[1]
        if (slot) uids.push(`${who} ${slot}`)
      }
    }
    // Those who sit at one table have no entry of one name.
    const own = new Set(uids)
    expect([own.size, new Set([...own].map((one) => one.split(" ")[1])).size]).toEqual([3, 3])
  })

  it("is on a printed copy as its reader may know it, and nowhere in the exported proof", async () => {
    const copyFor = async (who: "attache" | "inAmman" | "custodian") =>
      secretsIn((await (await site.as(cast[who])).post(paths.tableCopy(slug, house.table), { formKey: newId() })).text)
    for (const who of ["attache", "inAmman"] as const) expect(new Set(await copyFor(who))).toEqual(new Set(atTable))
    expect(await copyFor("custodian")).not.toContain("ownNote")
    const exported = await (await site.as(cast.custodian)).get(paths.verification(slug))
    expect(exported.status).toBe(200)
    expect(secretsIn(exported.text)).toEqual([])
    for (const id of [house.table, house.otherTable, house.office, ...house.seated])
      expect(exported.text).not.toContain(id)
  })

  it("is found by no search, not even by the number of what it finds", async () => {
    for (const who of ["organiser", "attache", "custodian", "director"] as const) {
      const visitor = await site.as(cast[who])
      for (const word of Object.values(secrets)) {
        const [found, control] = await Promise.all(
          [word, "x".repeat(word.length)].map(async (sought) => {
            const { text } = await visitor.get(`${paths.search(slug)}?q=${sought}`)
            return text.replaceAll(sought, "…").replace(/nonce="[^"]*"|requestId\\?",\\?"[^"\\]*/g, "")
          }),
        )
        expect(found, `${who} asks for ${word}`).toBe(control)
      }
    }
  })
})
