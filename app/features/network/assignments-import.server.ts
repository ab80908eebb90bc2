import { inSlices } from "#db/slices"
import type { NetworkImporter } from "~/features/access/importer"
import { newId } from "~/platform/crypto/tokens.server"
import type { DestinationOf } from "~/platform/table-file/intake.server"
import { type AssignmentRow, assignmentsImport } from "./assignments-import"
import { idOf, personIds, positionsByCode, postsByCode } from "./references.server"

type Key = Pick<AssignmentRow, "personCode" | "postCode" | "startsOn">
const keyOf = ({ personCode, postCode, startsOn }: Key) => `${personCode}|${postCode}|${startsOn}`

/** Who was, is and will be on which post. */
export const assignmentsDestination = (_: NetworkImporter): DestinationOf<typeof assignmentsImport, AssignmentRow> => ({
  kind: assignmentsImport,
  async known(db) {
    const posts = await postsByCode(db)
    return {
      positionOf: await positionsByCode(db),
      kindOfPost: new Map([...posts].map(([code, { kind }]) => [code, kind])),
      assignments: await this.standing(db),
    }
  },
  kept: (row) => row,
  key: keyOf,
  nameOf: ({ personCode, postCode }) => `${personCode}, ${postCode}`,
  standing: (db) =>
    db
      .selectFrom("assignment")
      .innerJoin("person", "person.id", "assignment.person_id")
      .innerJoin("post", "post.id", "assignment.post_id")
      .select(["person.code as personCode", "post.code as postCode", "assignment.capacity"])
      .select(["assignment.starts_on as startsOn", "assignment.ends_on as endsOn", "assignment.note"])
      .execute(),
  async take(tx, changes) {
    const people = await personIds(tx)
    const posts = await postsByCode(tx)
    const postIds = new Map([...posts].map(([code, { id }]) => [code, id]))
    const altered = new Set(changes.flatMap(({ change, row }) => (change === "changed" ? [keyOf(row)] : [])))
    const present = altered.size === 0 ? [] : await idsOfAssignments(tx)
    const idByKey = new Map(present.filter((one) => altered.has(keyOf(one))).map((one) => [keyOf(one), one.id]))
    // The database refuses two holders at once line by line: all that changes leaves before anything of it comes back.
    await inSlices([...idByKey.values()], 1, (slice) => tx.deleteFrom("assignment").where("id", "in", slice).execute())
    await inSlices(changes, 7, (slice) =>
      tx
        .insertInto("assignment")
        .values(
          slice.map(({ row }) => ({
            id: idByKey.get(keyOf(row)) ?? newId(),
            person_id: idOf(people, row.personCode),
            post_id: idOf(postIds, row.postCode),
            capacity: row.capacity,
            starts_on: row.startsOn,
            ends_on: row.endsOn,
            note: row.note,
          })),
        )
        .execute(),
    )
  },
})

function idsOfAssignments(tx: Parameters<typeof personIds>[0]) {
  return tx
    .selectFrom("assignment")
    .innerJoin("person", "person.id", "assignment.person_id")
    .innerJoin("post", "post.id", "assignment.post_id")
    .select(["assignment.id", "person.code as personCode", "post.code as postCode", "assignment.starts_on as startsOn"])
    .execute()
}
