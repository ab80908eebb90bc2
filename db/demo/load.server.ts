import { readFile } from "node:fs/promises"
import type { Tx } from "#db/handle"
import { write } from "#db/write.server"
import type { Founding } from "~/features/access/importer"
import { peopleDestination } from "~/features/access/people-import.server"
import { sessionsDestination } from "~/features/agenda/sessions-import.server"
import { openEdition, usualWindowDays } from "~/features/events/edition.server"
import { colloquiumNames } from "~/features/events/naming"
import { roomsDestination } from "~/features/events/rooms-import.server"
import { seminarsImport } from "~/features/events/seminars-import"
import { seminarsDestination } from "~/features/events/seminars-import.server"
import { roadMapThemes } from "~/features/events/themes"
import { assignmentsDestination } from "~/features/network/assignments-import.server"
import { countriesDestination } from "~/features/network/countries-import.server"
import { officesDestination } from "~/features/network/offices-import.server"
import { postsDestination } from "~/features/network/posts-import.server"
import { regionsDestination } from "~/features/network/regions-import.server"
import { travelDestination } from "~/features/network/travel-import.server"
import { partnersDestination } from "~/features/registration/partners-import.server"
import { answersIntake } from "~/features/round-tables/answers-intake.server"
import { keepRoundTableRules } from "~/features/round-tables/round-table-rules.server"
import { sessionSeal } from "~/features/round-tables/session-seal.server"
import type { Installation } from "~/platform/installation"
import type { Entry } from "~/platform/journal"
import { checkRecords } from "~/platform/table-file/check-records.server"
import { countsToTell, type Destination, planIntake, takeIn } from "~/platform/table-file/intake.server"
import { readFile as readTable } from "~/platform/table-file/reading.server"
import { demandedAt, wishedAt } from "./answer-times"
import { publishFirst } from "./first-publications.server"
import { grantFoundingRoles } from "./founding-roles.server"

/**
 * Loads the demonstration edition, once, through the imports that organisers use. All of it is one transaction: a start
 * that is killed half-way leaves nothing behind, and the next one begins anew. Refuses a database that is not the
 * demonstration's own.
 */
export async function loadDemo(installation: Installation): Promise<void> {
  const { config, db } = installation
  if (!config.demo) throw new Error("the demonstration edition is loaded into the demonstration alone")
  const found = await db.selectFrom("installation").select("kind").executeTakeFirst()
  if (found?.kind === "demo") return
  const somebody = await db.selectFrom("person").select("id").limit(1).executeTakeFirst()
  if (found || somebody)
    throw new Error(
      "cette base n'est pas celle de la démonstration : rien n'y est chargé. Choisissez un autre dossier.",
    )
  await write(db, (tx) => new Edition(tx, installation).everything())
}

const founding: Founding<null> = { founding: true, personId: null, eventId: null }
const foundingOf = (eventId: string): Founding<string> => ({ founding: true, personId: null, eventId })

/** The founding of the demonstration inside its transaction. Nobody does it: what it makes was granted by nobody. */
class Edition {
  readonly now: string
  constructor(
    readonly tx: Tx,
    readonly installation: Installation,
  ) {
    this.now = installation.clock.now()
  }

  async everything(): Promise<void> {
    const { tx, now } = this
    await tx
      .insertInto("installation")
      .values({ id: 1, kind: "demo", set_up_at: this.installation.realClock.now() })
      .execute()
    await this.take("regions.csv", regionsDestination(founding))
    await this.take("countries.csv", countriesDestination(founding))
    await this.take("posts.csv", postsDestination(founding))
    await this.take("people.csv", peopleDestination(founding, now))
    await this.take("assignments.csv", assignmentsDestination(founding))
    await this.take("offices.csv", officesDestination(founding))
    const roles = await grantFoundingRoles(tx, now)
    await this.note("founding-roles", { roles })

    const colloquium = await this.openColloquium()
    await this.take("seminars.csv", seminarsDestination(founding, now))
    const seminars = await this.seminarsByKey()
    const amman = idOf(seminars, "SEM-2025-ME")
    for (const [site, eventId] of [
      ["DCIS Nanterre", colloquium],
      ["Hôtel du séminaire (nom fictif : Jabal Plaza), Amman", amman],
      ["Hôtel du séminaire (nom fictif : Dvori Jezera), Plitvička Jezera", idOf(seminars, "SEM-2025-BK")],
    ] as const)
      await this.take("rooms.csv", roomsDestination(foundingOf(eventId)), {
        eventId,
        only: ({ site: at }) => at === site,
      })
    await this.takeSessions("colloquium-2025-sessions.csv", colloquium)
    await this.takeSessions("seminar-jordan-sessions.csv", amman)
    await this.takePartners(seminars)
    await this.take("travel.csv", travelDestination(foundingOf(colloquium)), { eventId: colloquium })
    await this.takeAnswers(colloquium)
    await publishFirst(tx, this.installation, { eventId: colloquium, now: "2025-08-11T08:30:00Z" })
    await publishFirst(tx, this.installation, { eventId: amman, now: "2025-08-14T13:10:00Z" })
  }

  openColloquium(): Promise<string> {
    const days = { startsOn: "2025-08-25", endsOn: "2025-08-29" }
    return openEdition(
      this.tx,
      {
        ...colloquiumNames("2025"),
        ...days,
        kind: "colloquium",
        regionKey: null,
        themeFr: null,
        themeEn: null,
        threadFr: "Coopération opérationnelle",
        threadEn: "Operational cooperation",
        hostPostId: null,
        city: "Nanterre",
        countryIso2: "FR",
        timeZone: "Europe/Paris",
        daysReason: null,
        windowDays: usualWindowDays,
        themes: roadMapThemes,
      },
      { by: null, now: this.now },
    )
  }

  takeSessions(file: string, eventId: string): Promise<void> {
    return this.take(file, sessionsDestination(foundingOf(eventId), sessionSeal(this.installation.keys), this.now), {
      eventId,
    })
  }

  /** What offices ask and attachés wish, as if each had stated it; the days of its custodian. */
  async takeAnswers(eventId: string): Promise<void> {
    const { keys } = this.installation
    const { demands } = answersIntake(foundingOf(eventId), keys, demandedAt)
    const { wishes } = answersIntake(foundingOf(eventId), keys, wishedAt)
    await keepRoundTableRules(this.tx, eventId, {
      demandsUntil: "2025-08-20",
      wishesUntil: "2025-08-21",
      countersigned: false,
      calendarsShow: "reserved",
      openDaysAfter: 30,
      destroyedOn: "2025-11-30",
    })
    await this.take("demands.csv", demands, { eventId })
    await this.take("wishes.csv", wishes, { eventId })
  }

  /** Files name a seminar by a key of their own; the event that was made of it has its region and year. */
  async seminarsByKey(): Promise<ReadonlyMap<string, string>> {
    const { rows } = await this.seminarRows()
    const events = await this.tx
      .selectFrom("event")
      .select(["id", "region_key", "starts_on"])
      .where("kind", "=", "seminar")
      .execute()
    return new Map(
      rows.map(({ row }) => [
        row.key,
        events.find((event) => event.region_key === row.regionKey && event.starts_on === row.startsOn)?.id ?? "",
      ]),
    )
  }

  async takePartners(eventOf: ReadonlyMap<string, string>): Promise<void> {
    const { rows } = await this.seminarRows()
    const quotasOf = new Map(rows.map(({ row }) => [row.key, row.quotas]))
    await this.take("partners.csv", partnersDestination(founding, { eventOf, quotasOf, now: this.now }))
  }

  async seminarRows() {
    const known = await seminarsDestination(founding, this.now).known(this.tx)
    return checkRecords(seminarsImport, known, await tableOf("seminars.csv"))
  }

  /** Takes in one file of the edition, whole: a finding in it is a fault of ours. */
  async take<C extends string, Row, Known, Kept extends object>(
    file: string,
    destination: Destination<C, Row, Known, Kept>,
    { eventId = null, only }: Part = {},
  ): Promise<void> {
    const { tx } = this
    const plan = await planIntake(tx, destination, await tableOf(file, only), file)
    const [fault] = plan.findings
    if (fault) throw new Error(`${file}, line ${fault.line}: ${fault.code}`)
    await takeIn(tx, destination, plan)
    const detail = { kind: destination.kind.name, ...countsToTell(destination, plan) }
    await this.note("import", detail, { eventId, confidential: destination.confidential ?? false })
  }

  note(
    act: string,
    detail: Entry["detail"] & object,
    about: Pick<Entry, "eventId" | "confidential"> = {},
  ): Promise<void> {
    const { journal, realClock } = this.installation
    return journal.append(this.tx, { at: realClock.now(), actorId: null, act, detail, ...about })
  }
}

interface Part {
  readonly eventId?: string | null
  /** the lines of this file that are meant, by their cells */
  readonly only?: (cells: Readonly<Record<string, string>>) => boolean
}

async function tableOf(file: string, only: Part["only"] = () => true) {
  const records = await readTable(await readFile(new URL(file, import.meta.url)), "text")
  if (!records.ok) return records
  const [header, ...lines] = records.value
  const cellsOf = (fields: readonly string[]) =>
    Object.fromEntries((header?.fields ?? []).map((name, at) => [name, fields[at] ?? ""]))
  return {
    ok: true,
    value: [header, ...lines.filter(({ fields }) => only(cellsOf(fields)))].flatMap((one) => one ?? []),
  } as const
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key)
  if (!id) throw new Error(`the edition has no event ${key}`)
  return id
}
