import { beforeEach, describe, expect, it } from "vitest"
import { hiddenField } from "#tests/support/files"
import { check } from "#tests/support/seating-check.mjs"
import type { SeatingDocument } from "~/features/round-tables/dossiers/documents"
import { plansOf } from "~/features/round-tables/plans/queries.server"
import { paths } from "~/paths"
import { aSeatedBoard, board, day, type SeatedBoard, slug } from "./a-seated-board"

const seatsOf = (document: SeatingDocument | undefined) => document?.seats.map((seat) => seat.join(" ")).sort()

describe("the board", () => {
  let installation: SeatedBoard["installation"]
  let cast: SeatedBoard["cast"]
  let tables: SeatedBoard["tables"]
  let custodian: SeatedBoard["custodian"]
  let grant: SeatedBoard["grant"]
  let confirm: SeatedBoard["confirm"]
  let held: SeatedBoard["held"]
  let latest: SeatedBoard["latest"]

  beforeEach(async () => {
    const seated = await aSeatedBoard()
    ;({ installation, cast, tables, custodian, grant, confirm, held, latest } = seated)
  })

  it("shows each table with its members and the reason of each seat, and says once that it was consulted", async () => {
    const page = await custodian.get(board({ table: tables.morning }))
    expect(page.status).toBe(200)
    expect(page.text).toContain("Léa Enposte")
    expect(page.text).toContain("demande indispensable")
    await custodian.get(board({ filtre: "demandes" }))
    const entries = await installation.db.selectFrom("entry").selectAll().where("act", "=", "board-opened").execute()
    expect(entries.map(({ actor_id, confidential }) => [actor_id, confidential])).toEqual([[cast.custodian, 1]])
  })

  it("shows what a gesture changes, makes a version of it, undoes it and does it again", async () => {
    const before = await latest()
    const gesture = { table: tables.afternoon, geste: "ajouter", personne: cast.inAmman }
    const { page, answer } = await confirm(gesture)
    expect(page.text).toContain("+1 vœu")
    expect(page.text).toContain("Ajouter M.\u00a0Paul Dorient à la table OCTEST")
    expect([answer.status, answer.location]).toEqual([303, board({ table: tables.afternoon })])
    const after = await latest()
    expect(after).toMatchObject({ number: 2, follows: 1, document: { origin: "hand", made: { did: "add" } } })
    expect(after?.document.seats).toContainEqual([cast.inAmman, tables.afternoon])

    const undo = async (version: number) => {
      const shown = await custodian.get(board())
      await custodian.post(board(), { intent: "undo", version, formKey: hiddenField(shown, "formKey") })
      return latest()
    }
    const undone = await undo(2)
    expect(undone?.number).toBe(3)
    expect(seatsOf(undone?.document)).toEqual(seatsOf(before?.document))
    const redo = await custodian.get(board())
    expect(redo.text).toContain("Rétablir")
    await custodian.post(board(), { intent: "redo", version: 3, formKey: hiddenField(redo, "formKey") })
    expect(seatsOf((await latest())?.document)).toEqual(seatsOf(after?.document))
  })

  it("leaves no version of a change that breaks a rule, and says which", async () => {
    const gesture = { table: tables.morning, geste: "retirer", personne: cast.attache }
    const { page, answer } = await confirm(gesture)
    expect(page.text).toContain("n’aurait aucun membre")
    expect(page.text).not.toMatch(/\bH\d+\b/)
    expect(answer.status).toBe(409)
    const stranger = await confirm({ table: tables.morning, geste: "ajouter", personne: cast.departing })
    expect(stranger.page.text).toContain("Une épingle passe outre")
    expect(stranger.answer.status).toBe(409)
    expect(await latest()).toMatchObject({ number: 1 })
  })

  it("offers whom one may seat, and says of the others why not", async () => {
    await confirm({ table: tables.afternoon, geste: "ajouter", personne: cast.attache })
    const { text } = await custodian.get(board({ table: tables.morning, geste: "ajouter" }))
    const option = (id: string) => text.match(new RegExp(`<option value="${id}"[^<]*`))?.[0]
    expect(text.indexOf('label="Possible"')).toBeLessThan(text.indexOf('label="Avec une épingle"'))
    expect(option(cast.inAmman)).not.toContain("disabled")
    expect(option(cast.departing)).not.toContain("disabled")
    const places = (await custodian.get(board({ table: tables.morning, geste: "deplacer" }))).text
    const taken = places.match(new RegExp(`<option value="${day}T14:00-15:30.${cast.rooms.confidential}"[^<]*`))?.[0]
    expect(taken).toContain("disabled")
    expect(taken).toMatch(/le chef de l’office tient OCTEST\u00a0B|prise par OCTEST\u00a0B/)
  })

  it("refuses a table that is larger than its room, and keeps what was chosen", async () => {
    const rules = { table: tables.morning, geste: "regler", min: "1", max: "300", hotes: "2", theme: "non" }
    const { page, answer } = await confirm(rules)
    expect(page.text).toMatch(/places, hôtes compris\s: 10 membres au plus/)
    expect(page.text).toMatch(/name="max"[^>]*value="300"|value="300"[^>]*name="max"/)
    expect([answer.status, (await held())?.max]).toEqual([409, 4])
  })

  it("keeps a gesture that was made on an older version, and shows it on the newer one", async () => {
    await confirm({ table: tables.afternoon, geste: "epingler", personne: cast.departing })
    const gesture = { table: tables.afternoon, geste: "ajouter", personne: cast.inAmman }
    const { answer } = await confirm(gesture, 1)
    expect(answer.status).toBe(409)
    expect(answer.text).toContain("Le plan a changé entre-temps")
    expect(answer.text).toContain("+1 vœu")
    expect(hiddenField(answer, "version")).toBe("2")
    expect(await latest()).toMatchObject({ number: 2 })
  })

  it("puts what a table is about into other words, which no address holds", async () => {
    const rules = { table: tables.morning, geste: "regler", min: "1", max: "4", hotes: "2", theme: "oui" }
    const { page, answer } = await confirm(rules, 1, { focus: "  Ports  de la Manche" })
    expect(page.text).toMatch(/name="focus"[^>]*value="Ports"|value="Ports"[^>]*name="focus"/)
    expect([answer.status, answer.location?.includes("Manche")]).toEqual([303, false])
    expect(await held()).toMatchObject({ focus: "Ports de la Manche", max: 4 })
    expect((await custodian.get(board({ table: tables.morning }))).text).toContain("Ports de la Manche")
    const again = await confirm(rules, 2, { focus: "Ports de la Manche" })
    expect(again.answer.status).toBe(409)
    expect(again.answer.text).toContain("Rien n’a été changé")
    expect(await latest()).toMatchObject({ number: 2 })
  })

  it("moves no table to an hour at which its head holds another", async () => {
    const roomId = cast.rooms.confidential
    await confirm({ table: tables.afternoon, geste: "ajouter", personne: cast.attache })
    const move = { table: tables.morning, geste: "deplacer", lieu: `${day}T14:00-15:30.${roomId}` }
    const refused = await confirm(move, 2)
    expect(refused.page.text).toContain("Le chef de l’office tient la table OCTEST")
    // The form stays as it was filled in.
    expect(refused.page.text).toMatch(new RegExp(`<option value="${move.lieu}"[^>]*selected`))
    expect(refused.answer.status).toBe(409)
    const { document } = (await latest()) as { document: SeatingDocument }
    expect(document.tables[tables.morning]).toMatchObject({ startsAt: "09:00" })
  })

  it("explains road by road what is missing, and turns its price into pins", async () => {
    const item = `v.${cast.inAmman}.${tables.office}`
    const page = await custodian.get(board({ pourquoi: item, prix: "oui" }))
    expect(page.text).toContain("Rien ne ferme cette voie")
    expect(page.text).toContain("sans rien perdre")
    expect(page.text).toMatch(/Voie prise\s: M\.\u00a0Paul Dorient, OCTEST\u00a0[AB], mardi \d\d:00/)
    const price = await custodian.get(paths.price(slug, item))
    expect(JSON.parse(price.text)).toMatchObject({ price: { kind: "possible" } })
    const { answer } = await confirm({ pourquoi: item, geste: "accepter" })
    expect([answer.status, answer.location]).toEqual([303, board()])
    const plan = await latest()
    expect(plan?.document.made).toMatchObject({ did: "accept-wish" })
    expect(plan?.document.pins).toMatchObject([{ kind: "seat", personId: cast.inAmman }])
    await installation.pricing.close()
  })

  it("computes the rest while the page stays, and proposes", async () => {
    const page = await custodian.get(board())
    const asked = { intent: "recalculate", order: "usual", version: 1, formKey: hiddenField(page, "formKey") }
    expect((await custodian.post(board(), asked)).status).toBe(303)
    expect((await custodian.get(board())).text).toMatch(/Calcul en cours|En attente|Calcul en attente/)
    await installation.runs.quiet()
    expect(await latest()).toMatchObject({ number: 1 })
  })

  it("hands out the problem and the plan for anyone to check, and nothing of the house", async () => {
    const answer = await custodian.get(paths.verification(slug))
    const { instance, solution } = JSON.parse(answer.text)
    expect(check(instance, solution)).toMatchObject({ feasible: true, levels: { must: 1, cover: 3 } })
    const ids = [cast.attache, cast.departing, tables.office, tables.morning, cast.rooms.confidential, "OCTEST"]
    for (const id of [...ids, "Ports", "Enposte", '"ES"', "2025-08-26"]) expect(answer.text).not.toContain(id)
    const entries = await installation.db.selectFrom("entry").select("act").where("confidential", "=", 1).execute()
    expect(entries.map(({ act }) => act)).toContain("seating-exported")
  })

  it("takes an address that means nothing as if nothing had been asked", async () => {
    const rubbish = { table: "x", pourquoi: "d.nobody.XX", geste: "echanger", personne: "nobody", filtre: "rien" }
    const page = await custodian.get(board(rubbish))
    expect(page.status).toBe(200)
    expect(
      (await custodian.post(board(rubbish), { intent: "confirm", version: 1, formKey: "x".repeat(20) })).status,
    ).toBe(400)
    expect(await plansOf(installation.db, installation.keys, grant)).toHaveLength(1)
  })
})
