import { matchRoutes } from "react-router-dom"
import { describe, expect, it } from "vitest"
import { productBuild } from "#tests/support/request"
import { patternFinder, routeFinder } from "~/platform/http/one-route.server"

const { routes } = await productBuild()

type List = Parameters<typeof matchRoutes>[0]

/** The list that Remix itself would match against. */
function listOf(parentId?: string): List {
  return Object.values(routes)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) =>
      index ? { id, path, index: true } : { id, path: path ?? "", children: listOf(id) },
    ) as List
}

const list = listOf()
const byRemix = (path: string) => matchRoutes(list, path)?.at(-1)?.route.id ?? null
const find = routeFinder(routes)

/** Every address with a word in place of each parameter, and with words that other addresses begin by. */
const addresses = Object.values(routes).flatMap(({ path = "", id }) =>
  id === "root" || path === "*"
    ? []
    : ["x", "nouveau", "colloque-2025", "import"].map((word) => `/${path.replace(/:\w+/g, word)}`),
)

describe("the route of an address", () => {
  it("is the one that Remix finds, for its page and for its data", () => {
    expect(addresses.length).toBeGreaterThan(100)
    for (const path of addresses) expect([path, find(path)]).toEqual([path, byRemix(path)])
    for (const path of addresses)
      expect(find(path === "/" ? "/_root.data" : `${path}.data`)).toBe(path === "/" ? byRemix("/") : byRemix(path))
  })

  it("is left to Remix where the address is not written as a route says", () => {
    const odd = ["/Evenements", "/evenements/", "//", "/evenements/%63", "/evenements/..", "/./", "/inconnu", "/a/b/c"]
    for (const path of odd) expect([path, find(path)]).toEqual([path, null])
  })

  it("takes no route whose address may end early", () => {
    expect(() => routeFinder({ root: {}, one: { path: "jour/:day?", parentId: "root" } })).toThrow("optional")
  })

  it("is told by its pattern, without a part of what was asked for", () => {
    const pattern = patternFinder(routes)
    expect(pattern("/evenements/colloque-2025/tables/zqcode.data")).toBe("/evenements/:event/tables/:table")
    for (const path of ["/", "/_root.data"]) expect(pattern(path)).toBe("/")
    for (const path of ["/evenements/colloque-2025/zqcode", "/zqcode", "/%7A"]) expect(pattern(path)).toBe("*")
  })
})
