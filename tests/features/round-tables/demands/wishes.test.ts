import { expect, it } from "vitest"
import { answersUntil } from "#tests/support/answers"
import { onBothDatabases } from "#tests/support/databases"
import { answerDuties } from "~/features/round-tables/answer-duties.server"
import { sendWishes } from "~/features/round-tables/demands/wishes/commands.server"
import { sentWishes } from "~/features/round-tables/demands/wishes/queries.server"
import { ownWishes, wishesFor } from "~/features/round-tables/demands/wishes/scope.server"
import { anAnsweringHouse, meansOf } from "./answering"

const today = "2025-08-18"

onBothDatabases((open) => {
  it("sends wishes in their order until the last day, and shows what was sent", async () => {
    const { db, keys, attache, officeId, otherId, installation } = await anAnsweringHouse(await open())
    const scope = ownWishes(attache)
    const wishes = [
      { officeId: otherId, question: "Comment saisir l'office la nuit" },
      { officeId, question: "" },
    ]
    expect(
      await sendWishes(db, scope, { revision: 0, wishes, today: "2025-08-21" }, meansOf(installation)),
    ).toMatchObject({
      ok: true,
    })
    expect(
      await sendWishes(db, scope, { revision: 1, wishes: [], today: "2025-08-22" }, meansOf(installation)),
    ).toMatchObject({
      reason: "closed",
    })
    const sent = await sentWishes(db, keys, scope, installation.time.now)
    expect(sent).toMatchObject({ revision: 1, answering: "open", sentAt: "2025-08-18T09:00", byAnother: false })
    expect(sent.wishes?.wishes).toEqual(wishes)
  })

  it("refuses a stale order, and lets a custodian enter for an attaché of the event alone", async () => {
    const { db, keys, attache, custodian, cast, officeId, installation } = await anAnsweringHouse(await open())
    const wishes = [{ officeId, question: "" }]
    const forAttache = await wishesFor(db, custodian, cast.attache, today)
    if (!forAttache) throw new Error("the attaché attends")
    const afterwards = { revision: 0, wishes, today: "2025-08-25" }
    expect(await sendWishes(db, forAttache, afterwards, meansOf(installation))).toMatchObject({ ok: true })
    expect(
      await sendWishes(db, ownWishes(attache), { revision: 0, wishes, today }, meansOf(installation)),
    ).toMatchObject({
      reason: "changed-meanwhile",
    })
    expect(await sentWishes(db, keys, ownWishes(attache), installation.time.now)).toMatchObject({ byAnother: true })
    for (const stranger of [cast.organiser, cast.partner, cast.liaisonOfficer, "unknown"])
      expect(await wishesFor(db, custodian, stranger, today)).toBeNull()
  })

  it("asks on the home of whoever has not answered, until it is done or too late, and on no other", async () => {
    const { db, keys, attache, cast, officeId, installation } = await anAnsweringHouse(await open())
    const home = (personId: string, role: "attache" | "office_head" | "organiser" | "director", day = today) =>
      answerDuties(db, keys, {
        eventId: cast.colloquium,
        slug: "colloque-2025",
        roles: new Set([role]),
        personId,
        demo: false,
        language: "fr",
        today: day,
      })
    expect((await home(cast.attache, "attache")).map(({ id, to }) => [id, to])).toEqual([
      ["wishes", "/evenements/colloque-2025/voeux"],
    ])
    expect((await home(cast.officeHead, "office_head")).map(({ id }) => id)).toEqual(["demands"])
    expect(await home(cast.attache, "attache", "2025-08-22")).toEqual([])
    expect(await home(cast.organiser, "organiser")).toEqual([])
    expect(await home(cast.director, "director")).toEqual([])
    const wishes = [{ officeId, question: "" }]
    await sendWishes(db, ownWishes(attache), { revision: 0, wishes, today }, meansOf(installation))
    expect(await home(cast.attache, "attache")).toEqual([])
    await answersUntil(installation, cast.colloquium, {})
    expect(await home(cast.officeHead, "office_head")).toEqual([])
  })
})
