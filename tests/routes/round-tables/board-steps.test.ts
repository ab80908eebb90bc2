import { beforeEach, describe, expect, it } from "vitest"
import { hiddenField } from "#tests/support/files"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import { paths } from "~/paths"
import { aSeatedBoard, board, type SeatedBoard, slug } from "./a-seated-board"

describe("back and forth on the board", () => {
  let cast: SeatedBoard["cast"]
  let tables: SeatedBoard["tables"]
  let custodian: SeatedBoard["custodian"]
  let confirm: SeatedBoard["confirm"]
  let held: SeatedBoard["held"]
  let latest: SeatedBoard["latest"]

  beforeEach(async () => {
    const seated = await aSeatedBoard()
    ;({ cast, tables, custodian, confirm, held, latest } = seated)
  })

  it("walks back over gesture after gesture, and forward again, until another is made", async () => {
    const send = async (intent: "undo" | "redo") => {
      const version = (await latest())?.number ?? 0
      const shown = await custodian.get(board())
      const answer = await custodian.post(board(), { intent, version, formKey: hiddenField(shown, "formKey") })
      const { document } = (await latest()) as { document: SeatingDocument }
      const table = await held()
      return [answer.status, document.seats.length, document.pins.length, table?.max]
    }
    await confirm({ table: tables.afternoon, geste: "ajouter", personne: cast.inAmman })
    const rules = { table: tables.morning, geste: "regler", min: "1", max: "6", hotes: "2", theme: "oui" }
    await confirm(rules, 2, { focus: "Ports" })
    await confirm({ table: tables.afternoon, geste: "epingler", personne: cast.departing }, 3)
    expect(await send("undo")).toEqual([303, 3, 0, 6])
    expect(await send("undo")).toEqual([303, 3, 0, 4])
    expect(await send("undo")).toEqual([303, 2, 0, 4])
    expect(await send("undo")).toEqual([409, 2, 0, 4])
    expect(await send("redo")).toEqual([303, 3, 0, 4])
    expect(await send("redo")).toEqual([303, 3, 0, 6])
    expect(await send("undo")).toEqual([303, 3, 0, 4])
    // Another gesture: what was taken back is out of reach, what came before is not.
    await confirm({ table: tables.morning, geste: "epingler", personne: cast.attache }, 10)
    expect(await send("redo")).toEqual([409, 3, 1, 4])
    expect(await send("undo")).toEqual([303, 3, 0, 4])
    expect(await send("undo")).toEqual([303, 2, 0, 4])
  })

  it("returns to an earlier version with how its tables were to be held, and back again", async () => {
    const rules = { table: tables.morning, geste: "regler", min: "1", hotes: "3", theme: "non" }
    await confirm({ ...rules, max: "6" })
    await confirm({ ...rules, max: "5" }, 2)
    const version = paths.planVersion(slug, 1)
    const shown = await custodian.get(version)
    const stale = await custodian.post(version, { formKey: hiddenField(shown, "formKey"), follows: 2, reason: "" })
    expect([stale.status, (await held())?.max]).toEqual([409, 5])
    const formKey = hiddenField(await custodian.get(version), "formKey")
    expect((await custodian.post(version, { formKey, follows: 3, reason: "" })).status).toBe(303)
    expect(await held()).toMatchObject({ max: 4, hosts: 2, focus: "Ports" })
    const board4 = await custodian.get(board())
    await custodian.post(board(), { intent: "undo", version: 4, formKey: hiddenField(board4, "formKey") })
    expect(await held()).toMatchObject({ max: 5, hosts: 3, focus: null })
  })

  it("sets how a table is held, and sets it back", async () => {
    const rules = { table: tables.morning, geste: "regler", min: "1", max: "6", hotes: "3", theme: "non" }
    expect((await confirm(rules)).answer.status).toBe(303)
    expect(await held()).toMatchObject({ max: 6, hosts: 3, focus: null, countries: ["ES"] })
    const shown = await custodian.get(board())
    await custodian.post(board(), { intent: "undo", version: 2, formKey: hiddenField(shown, "formKey") })
    expect(await held()).toMatchObject({ max: 4, hosts: 2, focus: "Ports" })
  })
})
