import type { Tx } from "#db/handle"
import { inSlices } from "#db/slices"
import type { NetworkImporter } from "~/features/access/importer"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type PostRow, postsImport } from "./posts-import"
import { countryKeys, idOf, postsByCode, regionKeys } from "./references.server"

/** The posts of the network, with the countries each is competent for. */
export const postsDestination = (_: NetworkImporter): DestinationOf<typeof postsImport, PostRow> => ({
  kind: postsImport,
  async known(db) {
    const posts = await db
      .selectFrom("post")
      .leftJoin("post as parent", "parent.id", "post.parent_post_id")
      .select(["post.code", "parent.code as parentCode"])
      .execute()
    return {
      regions: await regionKeys(db),
      countries: await countryKeys(db),
      parentOf: new Map(posts.map(({ code, parentCode }) => [code, parentCode])),
    }
  },
  kept: (row) => row,
  key: ({ code }) => code,
  nameOf: ({ titleFr, code }) => `${titleFr} (${code})`,
  async standing(db) {
    const posts = await db
      .selectFrom("post")
      .leftJoin("post as parent", "parent.id", "post.parent_post_id")
      .select(["post.id", "post.code", "post.kind", "post.title_fr as titleFr", "post.country_iso2 as country"])
      .select(["post.city", "post.region_key as regionKey", "parent.code as parentCode", "post.status"])
      .select(["post.status_reason as statusReason", "post.opens_on as opensOn"])
      .execute()
    const listed = await db.selectFrom("post_competence").selectAll().orderBy("country_iso2").execute()
    const competence = new Map<string, string[]>()
    for (const { post_id, country_iso2 } of listed) {
      const countries = competence.get(post_id)
      if (countries) countries.push(country_iso2)
      else competence.set(post_id, [country_iso2])
    }
    return posts.map(({ id, ...post }) => ({ ...post, competence: competence.get(id) ?? [] }))
  },
  async take(tx, changes) {
    const rows = changes.map(({ row }) => row)
    await keepPosts(tx, rows)
    await keepCompetence(tx, rows)
  },
})

async function keepPosts(tx: Tx, rows: readonly PostRow[]): Promise<void> {
  await inSlices(rows, 11, (slice) =>
    tx
      .insertInto("post")
      .values(
        slice.map((row) => ({
          id: newId(),
          code: row.code,
          kind: row.kind,
          title_fr: row.titleFr,
          country_iso2: row.country,
          city: row.city,
          region_key: row.regionKey,
          parent_post_id: null,
          status: row.status,
          status_reason: row.statusReason,
          opens_on: row.opensOn,
        })),
      )
      .onConflict((conflict) =>
        conflict.column("code").doUpdateSet((eb) => ({
          kind: eb.ref("excluded.kind"),
          title_fr: eb.ref("excluded.title_fr"),
          country_iso2: eb.ref("excluded.country_iso2"),
          city: eb.ref("excluded.city"),
          region_key: eb.ref("excluded.region_key"),
          parent_post_id: null,
          status: eb.ref("excluded.status"),
          status_reason: eb.ref("excluded.status_reason"),
          opens_on: eb.ref("excluded.opens_on"),
        })),
      )
      .execute(),
  )
  // A post may stand under one that comes later in the file: parents are named once all posts exist.
  const posts = await postsByCode(tx)
  for (const { code, parentCode } of rows) {
    if (parentCode === null) continue
    const parent = posts.get(parentCode)
    if (!parent) throw new Error("a row that was checked names something that does not exist")
    await tx.updateTable("post").set({ parent_post_id: parent.id }).where("code", "=", code).execute()
  }
}

async function keepCompetence(tx: Tx, rows: readonly PostRow[]): Promise<void> {
  const posts = await postsByCode(tx)
  const ids = new Map([...posts].map(([code, { id }]) => [code, id]))
  await inSlices(rows, 1, (slice) =>
    tx
      .deleteFrom("post_competence")
      .where(
        "post_id",
        "in",
        slice.map(({ code }) => idOf(ids, code)),
      )
      .execute(),
  )
  const listed = rows.flatMap(({ code, competence }) =>
    competence.map((country) => ({ post_id: idOf(ids, code), country_iso2: country })),
  )
  await inSlices(listed, 2, (slice) =>
    tx
      .insertInto("post_competence")
      .values([...slice])
      .execute(),
  )
}
