import { describe, expect, it } from "vitest"
import { type Import, importsOf, type Source, sourceOf, sourcesOf } from "./sources"

/** What a subject may call besides itself; grants guard every query, so that all subjects know access. */
const subjects: Readonly<Record<string, readonly string[]>> = {
  access: [],
  mail: ["access"],
  events: ["access", "mail"],
  network: ["access", "mail"],
  agenda: ["events", "network", "access", "mail"],
  "round-tables": ["events", "network", "access", "mail"],
  registration: ["events", "network", "access", "mail"],
  calendar: ["agenda", "round-tables/timetable", "registration", "events", "network", "access", "mail"],
}

/** What a layer may call besides itself; `types` may come from further. Whatever is missing here may call everything. */
const layers: Readonly<Record<string, { readonly calls: readonly string[]; readonly types?: readonly string[] }>> = {
  db: { calls: [] },
  ui: { calls: ["i18n"] },
  i18n: { calls: [], types: ["platform"] },
  platform: { calls: ["db"], types: ["i18n"] },
  features: { calls: ["platform", "i18n", "ui", "db", "paths"] },
  routes: { calls: ["features", "platform", "i18n", "ui", "paths", "shell"], types: ["db"] },
}

/** The demonstration's loader puts the imports of several subjects together, which no subject could. */
const demoLoader = /^db\/demo\//

const layerOf = (path: string) =>
  path.startsWith("app/paths")
    ? "paths"
    : (/^(?:app\/)?(db|ui|i18n|platform|features|routes|cli)\//.exec(path)?.[1] ?? "shell")
const subjectOf = (path: string) => /^app\/features\/([^/]+)/.exec(path)?.[1]
const isServer = (path: string) => /\.server(\.m?[jt]s)?$/.test(path)
const isComponent = (path: string) => /\/components\//.test(path)

/** Rooms of which the door opens to one subject alone. */
const confidential = /^app\/features\/round-tables\/(demands|dossiers)\//
const theirRooms = /^app\/(features|routes)\/round-tables\//

function breachOf({ from, to, typeOnly }: Import): string | null {
  const [here, there] = [layerOf(from), layerOf(to)]
  if (demoLoader.test(from)) return confidential.test(to) ? "the dossiers open to round tables alone" : null
  if (confidential.test(to) && !theirRooms.test(from)) return "the dossiers open to round tables alone"
  const law = layers[here]
  if (law && here !== there && !law.calls.includes(there) && !(typeOnly && law.types?.includes(there)))
    return `${here} does not call ${there}`
  const [mine, theirs] = [subjectOf(from), subjectOf(to)]
  if (
    mine &&
    theirs &&
    mine !== theirs &&
    !subjects[mine]?.some((allowed) => `${to}/`.startsWith(`app/features/${allowed}/`))
  )
    return `${mine} does not know ${theirs}`
  if (typeOnly || here === "shell" || here === "cli") return null
  if (here === "features" && !isServer(from) && there === "db") return "only *.server.ts touches the database"
  if (here === "features" && !isComponent(from) && !isServer(from) && there === "ui") return "a pure file draws nothing"
  if (here !== "routes" && here !== "db" && !isServer(from) && isServer(to))
    return "what is pure calls nothing of the server"
  if (isComponent(from) && mine !== theirs && theirs) return "a component draws its own subject alone"
  return null
}

function breaches(files: readonly Source[]): string[] {
  return files
    .flatMap(importsOf)
    .filter((each) => each.ours)
    .flatMap((each) => {
      const breach = breachOf(each)
      return breach ? [`${each.from} → ${each.to}: ${breach}`] : []
    })
}

/** Files that come back to themselves along what they import at run time. */
function circles(files: readonly Source[]): string[] {
  const next = new Map(
    files.map((file) => [file.path.replace(/\.tsx?$/, ""), importsOf(file).filter((one) => one.ours && !one.typeOnly)]),
  )
  const found = new Set<string>()
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) return void found.add([...way.slice(way.indexOf(path)), path].join(" → "))
    if (done.has(path)) return
    for (const { to } of next.get(path) ?? []) walk(to, [...way, path])
    done.add(path)
  }
  for (const path of next.keys()) walk(path, [])
  return [...found]
}

describe("who may call whom", () => {
  const files = sourcesOf("app", "db")

  it("is kept by every import", () => {
    expect(breaches(files)).toEqual([])
  })

  it("knows every subject", () => {
    const found = new Set(files.map((file) => subjectOf(file.path)).filter((name) => name !== undefined))
    expect([...found].filter((name) => !(name in subjects))).toEqual([])
  })

  it("goes round in no circle", () => {
    expect(circles(files)).toEqual([])
  })

  it.each([
    ["db/open.server.ts", 'import { paths } from "~/paths"', "db does not call paths"],
    ["app/ui/page.tsx", 'import { mayDo } from "~/features/access/policy"', "ui does not call features"],
    [
      "app/platform/log.server.ts",
      'import { mayDo } from "~/features/access/policy"',
      "platform does not call features",
    ],
    [
      "app/features/events/naming.ts",
      'import type { Session } from "~/features/agenda/session"',
      "events does not know agenda",
    ],
    [
      "app/features/agenda/clash.ts",
      'import { write } from "#db/write.server"',
      "only *.server.ts touches the database",
    ],
    [
      "app/features/agenda/clash.ts",
      'import { viewerOf } from "../access/viewer.server"',
      "calls nothing of the server",
    ],
    ["app/features/agenda/clash.ts", 'import { Page } from "~/ui/page"', "a pure file draws nothing"],
    ["app/features/agenda/components/day.tsx", 'import { mayDo } from "../../access/policy"', "its own subject alone"],
    ["app/features/calendar/entry.ts", 'import { x } from "../round-tables/dossiers/dossier"', "round tables alone"],
    [
      "app/features/calendar/entry.ts",
      'import { x } from "../round-tables/seating/solver"',
      "calendar does not know round-tables",
    ],
    ["app/routes/agenda/day.tsx", 'import { x } from "~/features/round-tables/demands/x"', "round tables alone"],
    ["app/routes/agenda/day.tsx", 'import { write } from "#db/write.server"', "routes does not call db"],
    ["app/routes/agenda/day.tsx", 'const { write } = await import("#db/write.server")', "routes does not call db"],
  ])("would see the breach planted in %s: %s", (path, text, breach) => {
    expect(breaches([{ path, text }]).join()).toContain(breach)
  })

  it("would see a circle", () => {
    const one = { path: "app/i18n/one.ts", text: 'import { two } from "./two"' }
    const two = { path: "app/i18n/two.ts", text: 'export { one } from "~/i18n/one"' }
    expect(circles([one, two])).toEqual(["app/i18n/one → app/i18n/two → app/i18n/one"])
    expect(circles([one, { ...two, text: 'export type { One } from "./one"' }])).toEqual([])
  })

  it("lets what the design allows pass", () => {
    const day = sourceOf("app/features/access/gate.server.ts")
    expect(importsOf(day).length).toBeGreaterThan(3)
    expect(
      breaches([{ path: "app/features/calendar/x.ts", text: 'import { x } from "../round-tables/timetable/x"' }]),
    ).toEqual([])
  })
})
