import type { ReadDb } from "#db/handle"
import type { NetworkImporter } from "~/features/access/importer"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { addDays } from "~/platform/zones/days"
import { keepDays, openEdition, usualWindowDays } from "./edition.server"
import { seminarNames } from "./naming"
import { type SeminarRow, seminarsImport } from "./seminars-import"

/** A seminar is known again by its region and year, as its address is; the key of a file and the places it offers are not kept here. */
export type SeminarKept = Omit<SeminarRow, "key" | "quotas">

const keyOf = ({ regionKey, startsOn }: SeminarKept) => `${regionKey} ${startsOn.slice(0, 4)}`

/** The regional seminars, each an event of its own. */
export function seminarsDestination(
  { personId }: NetworkImporter,
  now: string,
): DestinationOf<typeof seminarsImport, SeminarKept> {
  return {
    kind: seminarsImport,
    async known(db) {
      const regions = await db.selectFrom("region").select("key").execute()
      const countries = await db.selectFrom("country").select("iso2").execute()
      return {
        regions: new Set(regions.map(({ key }) => key)),
        countries: new Set(countries.map(({ iso2 }) => iso2)),
      }
    },
    kept: ({ key: _, quotas: __, ...row }) => row,
    key: keyOf,
    nameOf: ({ city, startsOn }) => `${city}, ${startsOn}`,
    standing: async (db) => (await present(db)).map(({ id: _, ...kept }) => kept),
    async take(tx, changes) {
      const idByKey = new Map((await present(tx)).map(({ id, ...kept }) => [keyOf(kept), id]))
      const regions = await tx.selectFrom("region").select(["key", "name_fr as nameFr", "name_en as nameEn"]).execute()
      const hosts = await hostPosts(tx)
      for (const { row } of changes) {
        const id = idByKey.get(keyOf(row))
        const region = regions.find(({ key }) => key === row.regionKey)
        if (!region) throw new Error("a row that was checked names a region that does not exist")
        const hostPostId = hosts.get(row.hostCountry) ?? null
        if (id === undefined)
          await openEdition(
            tx,
            {
              ...row,
              ...seminarNames(region, row.startsOn.slice(0, 4)),
              kind: "seminar",
              countryIso2: row.hostCountry,
              hostPostId,
              threadFr: null,
              threadEn: null,
              daysReason: null,
              windowDays: usualWindowDays,
              themes: [],
            },
            { by: personId, now },
          )
        else {
          await tx
            .updateTable("event")
            .set((eb) => ({
              theme_fr: row.themeFr,
              theme_en: row.themeEn,
              country_iso2: row.hostCountry,
              host_post_id: hostPostId,
              city: row.city,
              time_zone: row.timeZone,
              starts_on: row.startsOn,
              ends_on: row.endsOn,
              window_days: usualWindowDays,
              window_ends_on: addDays(row.startsOn, usualWindowDays),
              revision: eb("revision", "+", 1),
            }))
            .where("id", "=", id)
            .execute()
          await keepDays(tx, id, row)
        }
      }
    },
  }
}

async function present(db: ReadDb): Promise<readonly (SeminarKept & { readonly id: string })[]> {
  const seminars = await db
    .selectFrom("event")
    .select(["id", "region_key", "theme_fr", "theme_en", "country_iso2", "city"])
    .select(["time_zone as timeZone", "starts_on as startsOn", "ends_on as endsOn"])
    .where("kind", "=", "seminar")
    .execute()
  return seminars.map(({ region_key, theme_fr, theme_en, country_iso2, ...rest }) => ({
    ...rest,
    regionKey: region_key ?? "",
    themeFr: theme_fr ?? "",
    themeEn: theme_en ?? "",
    hostCountry: country_iso2 ?? "",
  }))
}

/** The attaché's post of each country, which hosts a seminar held there. */
async function hostPosts(db: ReadDb): Promise<ReadonlyMap<string, string>> {
  const posts = await db.selectFrom("post").select(["id", "country_iso2"]).where("kind", "=", "asi").execute()
  return new Map(posts.map(({ id, country_iso2 }) => [country_iso2, id]))
}
