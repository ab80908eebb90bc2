import { anOffice, answersUntil } from "#tests/support/answers"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Answer, type Site, serve, type Visitor } from "#tests/support/request"
import { newId } from "~/platform/crypto/tokens.server"

export const event = "/evenements/colloque-2025"

export interface AnsweringSite {
  readonly cast: Cast
  readonly installation: TestInstallation
  readonly site: Site
  readonly head: Visitor
  readonly attache: Visitor
  readonly custodian: Visitor
  readonly officeId: string
  readonly otherId: string
}

/** A demonstration whose colloquium asks for answers until 20 and 21 August: its personas need no key. */
export async function anAnsweringSite(): Promise<AnsweringSite> {
  const db = await openDatabase()
  const cast = await aCast(db)
  const installation = anInstallation(db, { demo: true, now: "2025-08-18T07:00:00Z" })
  const officeId = await anOffice(db, "OCESS", cast.officeHead)
  const otherId = await anOffice(db, "OCAUT", null)
  await answersUntil(installation, cast.colloquium, { demandsUntil: "2025-08-20", wishesUntil: "2025-08-21" })
  const site = await serve(installation)
  const [head, attache, custodian] = await Promise.all(
    [cast.officeHead, cast.attache, cast.custodian].map((one) => site.as(one)),
  )
  if (!head || !attache || !custodian) throw new Error("three people sign in")
  return { cast, installation, site, head, attache, custodian, officeId, otherId }
}

/** The rows of a form of demands, as its fields send them. */
export function demandFields(rows: Readonly<Record<string, string>>, priority = "must") {
  const countries = Object.keys(rows)
  return {
    country: countries,
    ...Object.fromEntries(countries.map((iso2) => [`priority-${iso2}`, priority])),
    ...Object.fromEntries(countries.map((iso2) => [`asks-${iso2}`, rows[iso2] ?? ""])),
    formKey: newId(),
  }
}

/** What a page shows, without its scripts. */
export const seenIn = ({ text }: Answer) =>
  text
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&#x27;", "'")
    .replace(/\s+/g, " ")
