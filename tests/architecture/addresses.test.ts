import { matchRoutes } from "@remix-run/react"
import { describe, expect, it } from "vitest"
import { paths } from "~/paths"
import { exportsOf, type RouteModule, routeModules } from "./route-modules"

type Path = (...parts: never[]) => string

/** An address as the function makes it, with something harmless in place of each part. */
const addressOf = (path: Path) => path(...(Array.from({ length: path.length }, (_, at) => `${at + 1}`) as never[]))

const patternOf = (address: string, routes: readonly RouteModule[]) =>
  matchRoutes(
    routes.map((route) => ({ path: route.address })),
    new URL(address, "http://colloque.test").pathname,
  )?.at(-1)?.route.path

/** Links that lead to no page of ours. */
function dead(links: Readonly<Record<string, Path>>, routes: readonly RouteModule[]): string[] {
  return Object.entries(links)
    .filter(([, path]) => [undefined, "/*"].includes(patternOf(addressOf(path), routes)))
    .map(([name, path]) => `${name}: ${addressOf(path)}`)
}

/** Pages that no link leads to. */
function unreachable(links: Readonly<Record<string, Path>>, routes: readonly RouteModule[]): string[] {
  const reached = new Set(Object.values(links).map((path) => patternOf(addressOf(path), routes)))
  return routes
    .filter(({ address, module }) => address !== "/*" && exportsOf(module).has("default") && !reached.has(address))
    .map(({ address }) => address)
}

describe("addresses", async () => {
  const routes = await routeModules()
  /** Served in front of Remix, by app/server.ts. */
  const { feed: _, ...linked } = paths

  it("lead to a page each", () => {
    expect(dead(linked, routes)).toEqual([])
    expect(dead({ nowhere: () => "/nulle-part" }, routes)).toEqual(["nowhere: /nulle-part"])
  })

  it("are known of each page", () => {
    expect(unreachable(linked, routes)).toEqual([])
    expect(unreachable({}, routes)).toContain("/connexion")
  })

  it("take no page away from another", () => {
    const found = routes.map(({ address }) => address)
    expect(found.filter((address, at) => found.indexOf(address) !== at)).toEqual([])
  })
})
