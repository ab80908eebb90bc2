import type { Db } from "#db/handle"
import { write } from "#db/write.server"
import { openSignIn } from "~/features/access/sign-in.server"
import type { Installation } from "~/platform/installation"
import { aColloquium, aRoom, aSeminar } from "./events"
import { anAssignment, aPerson, aPost, aRole } from "./people"

/** The ids of the people that tests are about, the same in every test. */
export interface Cast {
  readonly colloquium: string
  readonly seminar: string
  /** of the colloquium, by what they are for */
  readonly rooms: { readonly plenary: string; readonly workshop: string; readonly confidential: string }
  /** prepares the colloquium and the seminar */
  readonly organiser: string
  readonly custodian: string
  readonly director: string
  readonly officeHead: string
  /** works in Nanterre, without a role */
  readonly staff: string
  readonly administrator: string
  /** holds Madrid before and after the colloquium */
  readonly attache: string
  /** leaves Lisbon on 31 August, where the arriving one starts the day after */
  readonly departing: string
  readonly arriving: string
  /** holds Amman, and so is in the seminar as well */
  readonly inAmman: string
  /** of the seminar alone */
  readonly partner: string
  /** a liaison officer in Dakar: in neither event */
  readonly liaisonOfficer: string
}

/** Fills an empty database with the cast, two events and three rooms. Sessions are each test's own. */
export async function aCast(db: Db): Promise<Cast> {
  const colloquium = await aColloquium(db)
  const seminar = await aSeminar(db)
  const central = (given_name: string, family_name: string, position: string) =>
    aPerson(db, { given_name, family_name, position, corps: "central" })
  const organiser = await central("Solène", "Organise", "organiser")
  const custodian = await central("Gaspard", "Scelle", "custodian")
  const director = await central("Muriel", "Dirige", "director")
  const officeHead = await central("Yvon", "Enquête", "office_head")
  const staff = await central("Odile", "Bureau", "central")
  const administrator = await central("Fabien", "Gère", "central")
  await aRole(db, organiser, "organiser")
  await aRole(db, custodian, "custodian")
  await aRole(db, director, "director")
  await aRole(db, officeHead, "office_head")
  await aRole(db, administrator, "administrator")

  const madrid = await aPost(db, "ES", "europe")
  const lisbon = await aPost(db, "PT", "europe")
  const amman = await aPost(db, "JO", "middle_east")
  const dakar = await aPost(db, "SN", "west_africa", { kind: "liaison_officer", code: "LO-SN" })
  const attache = await aPerson(db, { given_name: "Léa", family_name: "Enposte" })
  const departing = await aPerson(db, { given_name: "Marc", family_name: "Partant", civility: "M." })
  const arriving = await aPerson(db, { given_name: "Inès", family_name: "Arrivante" })
  const inAmman = await aPerson(db, { given_name: "Paul", family_name: "Dorient", civility: "M." })
  const liaisonOfficer = await aPerson(db, { family_name: "Liaison", position: "liaison_officer" })
  await anAssignment(db, attache, madrid)
  await anAssignment(db, departing, lisbon, { starts_on: "2022-09-01", ends_on: "2025-08-31" })
  await anAssignment(db, arriving, lisbon, { starts_on: "2025-09-01", ends_on: "2028-08-31" })
  await anAssignment(db, inAmman, amman)
  await anAssignment(db, liaisonOfficer, dakar)

  const partner = await aPerson(db, { given_name: "Jane", family_name: "Partner", position: "partner", language: "en" })
  await aRole(db, partner, "partner", { event_id: seminar })

  const rooms = {
    plenary: await aRoom(db, colloquium, {
      code: "N-AUD",
      name_fr: "Auditorium",
      capacity: 300,
      kind: "plenary",
      position: 1,
    }),
    workshop: await aRoom(db, colloquium, { code: "N-A1", name_fr: "Salle A1", position: 2 }),
    confidential: await aRoom(db, colloquium, {
      code: "N-C1",
      name_fr: "Salle C1",
      capacity: 12,
      kind: "confidential",
      position: 3,
    }),
  }
  const people = { organiser, custodian, director, officeHead, staff, administrator, attache, departing, arriving }
  return { colloquium, seminar, rooms, ...people, inAmman, partner, liaisonOfficer }
}

/**
 * Signs somebody in without any page; answers the token that the cookie holds. In the demonstration as one of its personas,
 * else by a link, or, `with: "key"`, by a key, so that the sign-in is strong for its first minutes.
 */
export function signedIn(
  { config, db, journal, realClock }: Installation,
  personId: string,
  { with: way = config.demo ? "demo" : "link" }: { readonly with?: "link" | "key" | "demo" } = {},
): Promise<string> {
  const signIn = { personId, method: way, client: "tests", now: realClock.now() } as const
  return write(db, (tx) => openSignIn(tx, signIn, journal))
}
