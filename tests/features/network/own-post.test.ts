import { describe, expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { onBothDatabases } from "#tests/support/databases"
import { permit } from "~/features/access/policy"
import { glanceAt } from "~/features/network/glance/glance"
import { homePost, movementOf } from "~/features/network/own-post/own-post"
import { ownPosts } from "~/features/network/own-post/queries.server"

const around = { startsOn: "2025-08-25", windowEndsOn: "2025-09-22" }

onBothDatabases((open) => {
  describe("the posts of whoever asks", () => {
    it("are told with the one before and the one after, and to nobody else", async () => {
      const db = await open()
      const cast = await aCast(db)
      const postsOf = async (personId: string) => {
        const grant = permit("see-agenda", { personId, roles: new Set(["attache"]), demo: false }, cast.colloquium)
        return grant ? ownPosts(db, grant, around) : []
      }
      const [leaving] = await postsOf(cast.departing)
      expect(leaving).toMatchObject({
        city: "Capitale de PT",
        endsOn: "2025-08-31",
        other: { familyName: "Arrivante" },
      })
      expect(leaving && movementOf(leaving, around)).toBe("departing")
      const [coming] = await postsOf(cast.arriving)
      expect(coming).toMatchObject({ startsOn: "2025-09-01", other: { familyName: "Partant" } })
      expect(coming && movementOf(coming, around)).toBe("arriving")
      const [staying] = await postsOf(cast.attache)
      expect(staying).toMatchObject({ city: "Capitale de ES", other: null })
      expect(staying && movementOf(staying, around)).toBe(null)
      expect(await postsOf(cast.staff)).toEqual([])
    })
  })
})

describe("where somebody is at home when an event begins", () => {
  const post = { city: "", countryFr: "", countryEn: "", timeZone: "Europe/Lisbon", other: null }
  const left = { ...post, startsOn: "2022-09-01", endsOn: "2025-08-31" }
  const taken = { ...post, timeZone: "Asia/Amman", startsOn: "2025-09-01", endsOn: null }

  it("is the post of that day, else the one to come", () => {
    expect(homePost([left, taken], around)).toBe(left)
    expect(homePost([taken], around)).toBe(taken)
    expect(homePost([], around)).toBe(null)
  })
})

describe("the network at a glance", () => {
  it("counts posts and movements, without liaison officers and posts to come", () => {
    const posts = [
      { id: "pt", kind: "asi", status: "open" },
      { id: "dz", kind: "asi", status: "vacant" },
      { id: "uz", kind: "asi", status: "planned" },
      { id: "an", kind: "antenna", status: "open" },
      { id: "lo", kind: "liaison_officer", status: "open" },
    ] as const
    const held = (personId: string, postId: string, startsOn: string, endsOn: string | null) => ({
      personId,
      postId,
      capacity: "holder" as const,
      startsOn,
      endsOn,
    })
    const assignments = [
      held("a", "pt", "2022-09-01", "2025-08-31"),
      held("b", "pt", "2025-09-01", null),
      held("c", "an", "2023-09-01", null),
      held("d", "lo", "2022-09-01", "2025-08-31"),
      { ...held("e", "pt", "2023-09-01", null), capacity: "deputy" as const },
      held("f", "dz", "2020-09-01", "2024-01-31"),
    ]
    expect(glanceAt(posts, assignments, around)).toEqual({
      held: 2,
      attachePosts: 2,
      vacant: 1,
      arriving: 1,
      departing: 1,
    })
  })
})
