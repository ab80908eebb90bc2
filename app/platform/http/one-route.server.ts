import { createRequestHandler, type RequestHandler } from "@remix-run/express"
import type { ServerBuild } from "@remix-run/node"

type Options = Omit<Parameters<typeof createRequestHandler>[0], "build">

/**
 * Answers pages as Remix does, but shows it on each request only the route that the address belongs to. Remix flattens,
 * ranks and compiles its whole list of routes several times for every page, and draws from all of them: with some fifty
 * addresses that costs more than reading the database. An address that is not written exactly as a route says, in another
 * case for instance, is left to Remix with the whole list.
 */
export function answerByRoute(build: ServerBuild, options: Options): RequestHandler {
  const whole = createRequestHandler({ ...options, build })
  const narrow = new Map<string, RequestHandler>()
  const find = routeFinder(build.routes)
  return (request, response, next) => {
    const id = find(request.path)
    if (id === null) return whole(request, response, next)
    const handler = narrow.get(id) ?? createRequestHandler({ ...options, build: narrowed(build, id) })
    narrow.set(id, handler)
    return handler(request, response, next)
  }
}

type Routes = {
  readonly [id: string]: { readonly path?: string; readonly parentId?: string; readonly index?: boolean }
}

/** A build that knows one route and what it stands in. The browser is still given the list of all. */
function narrowed(build: ServerBuild, id: string): ServerBuild {
  const routes: ServerBuild["routes"] = {}
  const assets: ServerBuild["assets"]["routes"] = {}
  for (let at: string | undefined = id; at !== undefined; at = build.routes[at]?.parentId) {
    const [route, asset] = [build.routes[at], build.assets.routes[at]]
    if (!route || !asset) throw new Error(`the build has no route ${at}`)
    routes[at] = route
    assets[at] = asset
  }
  return { ...build, routes, assets: { ...build.assets, routes: assets } }
}

interface Branch {
  /** the route that ends here */
  id: string | null
  readonly named: Map<string, Branch>
  /** any one segment */
  any: Branch | null
}

const branch = (): Branch => ({ id: null, named: new Map(), any: null })

/**
 * Finds the route of a path, with or without the `.data` of a page's bare data; null where Remix has to say. As for Remix,
 * a segment that is named goes before one that may be anything.
 */
export function routeFinder(routes: Routes): (path: string) => string | null {
  const trunk = branch()
  for (const [id, { path, index }] of Object.entries(routes)) {
    if (path?.includes("*") || (!path && !index)) continue
    if (path?.includes("?")) throw new Error(`an optional segment is not foreseen: ${path}`)
    let at = trunk
    for (const segment of segmentsOf(pathOf(routes, id))) {
      const next: Branch = (segment.startsWith(":") ? at.any : at.named.get(segment)) ?? branch()
      if (segment.startsWith(":")) at.any = next
      else at.named.set(segment, next)
      at = next
    }
    at.id = id
  }
  return (path) => {
    const page = path === "/_root.data" ? "/" : path.endsWith(".data") ? path.slice(0, -5) : path
    return plain.test(page) ? idAt(trunk, segmentsOf(page), 0) : null
  }
}

/** What our addresses are made of: nothing to decode or to resolve, no empty segment. */
const plain = /^\/$|^(\/(?!\.)[\w.~-]+)+$/

const segmentsOf = (path: string) => path.split("/").filter(Boolean)

/** Says the pattern of the route that a path belongs to, as `routes.ts` has it; nothing of the path itself. */
export function patternFinder(routes: Routes): (path: string) => string {
  const find = routeFinder(routes)
  return (path) => {
    const id = find(path)
    return id === null ? "*" : `/${segmentsOf(pathOf(routes, id)).join("/")}`
  }
}

function pathOf(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id]
  return route ? `${pathOf(routes, route.parentId)}/${route.path ?? ""}` : ""
}

function idAt({ id, named, any }: Branch, segments: readonly string[], from: number): string | null {
  const segment = segments[from]
  if (segment === undefined) return id
  const byName = named.get(segment)
  const found = byName ? idAt(byName, segments, from + 1) : null
  return found ?? (any ? idAt(any, segments, from + 1) : null)
}
