import { beforeEach, describe, expect, it } from "vitest"
import { hiddenField } from "#tests/support/files"
import { aSeatedBoard, board, type SeatedBoard } from "./a-seated-board"

const linksIn = (html: string) =>
  [...html.matchAll(/<a\b[^>]*href="([^"]*)"/g)].map(([, to = ""]) => to.replaceAll("&amp;", "&"))

describe("a gesture on the board that is not confirmed", () => {
  let seated: SeatedBoard
  let gesture: Record<string, string>
  beforeEach(async () => {
    seated = await aSeatedBoard()
    gesture = { table: seated.tables.afternoon, geste: "ajouter", personne: seated.cast.inAmman }
  })

  /** Where the page of a gesture leads whoever goes to that other place. */
  async function toward(isMeant: (search: URLSearchParams) => boolean): Promise<string> {
    const page = await seated.custodian.get(board(gesture))
    const found = linksIn(page.text).find((to) => {
      const search = new URL(to, "http://x").searchParams
      return isMeant(new URLSearchParams(search.get("next") ?? search))
    })
    if (!found) throw new Error("no such link")
    return found
  }
  const another = () => toward((next) => next.get("geste") === "epingler-tous")

  it("is in no link that would drop it: another gesture, another table, the end of the panel", async () => {
    const page = await seated.custodian.get(board(gesture))
    const searches = linksIn(page.text)
      .filter((to) => to.startsWith(board().split("?")[0] ?? "") && to.includes("?"))
      .map((to) => Object.fromEntries(new URL(to, "http://x").searchParams))
    expect(searches.length).toBeGreaterThan(8)
    const dropping = searches.filter(({ geste, personne }) => geste !== "ajouter" || personne !== seated.cast.inAmman)
    // Giving it up is what one link is for.
    expect(dropping).toEqual([{ table: seated.tables.afternoon }])
  })

  it("asks, in both languages, and is confirmed before the other is begun", async () => {
    const { custodian, cast, installation, tables, latest } = seated
    const to = await another()
    const page = await custodian.get(to)
    expect(page.text).toContain("Ce changement n’est pas confirmé")
    expect(page.text).toContain("Ajouter M.\u00a0Paul Dorient à la table OCTEST")
    await installation.db.writer
      .updateTable("person")
      .set({ language: "en" })
      .where("id", "=", cast.custodian)
      .execute()
    expect((await custodian.get(to)).text).toContain("This change is not confirmed")
    const fields = { intent: "confirm", version: 1, formKey: hiddenField(page, "formKey") }
    const answer = await custodian.post(to, fields)
    expect([answer.status, answer.location]).toEqual([303, board({ table: tables.afternoon, geste: "epingler-tous" })])
    expect((await latest())?.document.seats).toContainEqual([cast.inAmman, tables.afternoon])
  })

  it("is given up by a link that says so, or gone back to", async () => {
    const { custodian, tables, latest } = seated
    const page = await custodian.get(await another())
    const links = linksIn(page.text)
    expect(links).toContain(board({ table: tables.afternoon, geste: "epingler-tous" }))
    expect(links).toContain(board(gesture))
    expect((await latest())?.number).toBe(1)
  })

  it("stays beside what is lit, and after an undo", async () => {
    const { custodian, cast, confirm, tables } = seated
    const lit = await toward((search) => search.get("filtre") === "voeux")
    expect(Object.fromEntries(new URL(lit, "http://x").searchParams)).toEqual({ ...gesture, filtre: "voeux" })
    await confirm({ table: tables.morning, geste: "epingler", personne: cast.attache })
    const page = await custodian.get(board(gesture))
    const fields = { intent: "undo", version: 2, formKey: hiddenField(page, "formKey") }
    expect((await custodian.post(board(gesture), fields)).location).toBe(board(gesture))
  })
})
