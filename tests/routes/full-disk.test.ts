import { sql } from "kysely"
import { describe, expect, it } from "vitest"
import { secretWords } from "../features/agenda/draft/planning"
import { aPlace, form, hidden, preparation } from "./agenda/place"

const newSession = `${preparation}/seances/nouvelle`

/** What keeps the database from being written to, and what makes that pass. */
const troubles = {
  "a full disk": ["pragma max_page_count = 1", "pragma max_page_count = 1000000"],
  "a read-only disk": ["pragma query_only = 1", "pragma query_only = 0"],
} as const

describe.each(Object.entries(troubles))("on %s", (_, [begins, passes]) => {
  it("nothing is said to be saved, what was typed is kept, and is saved once when it is sent again", async () => {
    const { organiser, installation } = await aPlace()
    const { writer } = installation.db
    await sql.raw(begins).execute(writer)
    // More than the free pages of a small database hold.
    const long = { descriptionFr: "f".repeat(3_900), descriptionEn: "e".repeat(3_900), notes: "n".repeat(3_900) }
    const typed = form({ titleFr: "Une longue saisie", titleEn: "Long typing", ...long })
    const page = await organiser.post(newSession, typed)
    expect(page.status).toBe(507)
    expect(page.text).toContain("Rien n’a été enregistré")
    expect(page.text).toContain("son disque est plein ou protégé")
    expect(page.text).not.toContain("est enregistrée")
    const kept = hidden(page)
    expect(kept).toMatchObject({ titleFr: "Une longue saisie", formKey: typed.formKey })
    expect((await organiser.get(preparation)).status).toBe(200)
    await sql.raw(passes).execute(writer)
    expect((await organiser.get(preparation)).text).not.toContain("Une longue saisie")
    expect((await organiser.post(newSession, kept)).status).toBe(303)
    expect((await organiser.get(preparation)).text).toContain("Une longue saisie")
  })

  it("no confidential word comes back", async () => {
    const { organiser, installation } = await aPlace()
    await sql.raw(begins).execute(installation.db.writer)
    const words = { ...secretWords, kind: "round_table", visibility: "confidential", notes: "x".repeat(4_000) }
    const page = await organiser.post(newSession, form(words))
    expect(page.status).toBe(507)
    expect(page.text).toContain("Revenez à la page précédente")
    for (const said of [secretWords.titleFr, secretWords.titleEn]) expect(page.text).not.toContain(said)
  })

  it("pages go on being read, long after the sign-in was last noted", async () => {
    const { organiser, installation } = await aPlace()
    await sql.raw(begins).execute(installation.db.writer)
    installation.time.realNow = installation.time.realNow.replace(/T(\d\d):(\d\d)/, "T$1:20")
    expect((await organiser.get(preparation)).status).toBe(200)
  })
})
