import { describe, expect, it } from "vitest"
import { importWords } from "~/features/events/import-words"
import { mostFileMegabytes } from "~/platform/file-limit"
import { findingWords } from "~/platform/table-file/words"
import { actOf, everyAct, exportsOf, guardIn, isClosed, publicActs, routeModules } from "./route-modules"
import { importsOf, type Source, sourcesOf } from "./sources"

/** What Remix knows by name; anything else that a page exports would travel to the browser with it. */
const frameworkNames = new Set([
  "loader",
  "action",
  "meta",
  "handle",
  "headers",
  "links",
  "default",
  "ErrorBoundary",
  "shouldRevalidate",
])

function withoutAct(modules: readonly Source[]): string[] {
  const known = new Set(everyAct())
  return modules.filter((source) => !known.has(actOf(source) ?? "")).map(({ path }) => path)
}

/** Loaders run side by side, so a parent's guard protects nothing: each loader and each action asks for itself. */
function unguarded(modules: readonly Source[]): string[] {
  const open = new Set(publicActs())
  return modules.flatMap((source) => {
    if (open.has(actOf(source) ?? "")) return []
    const exported = exportsOf(source)
    return ["loader", "action"]
      .filter((name) => exported.has(name))
      .filter((name) => guardIn(exported.get(name)) === null && !isClosed(exported.get(name)))
      .map((name) => `${source.path}: ${name}`)
  })
}

/** A page without a loader would be drawn for anybody. */
function withoutLoader(modules: readonly Source[]): string[] {
  const open = new Set(publicActs())
  return modules
    .filter((source) => !open.has(actOf(source) ?? "") && !exportsOf(source).has("loader"))
    .map(({ path }) => path)
}

/** What a route names must be what its page asks for: the matrix of rights is made from the names. */
function askingForAnother(modules: readonly Source[]): string[] {
  const open = new Set(publicActs())
  return modules.flatMap((source) => {
    const asked = guardIn(exportsOf(source).get("loader"))
    const named = actOf(source) ?? ""
    return asked && asked !== named && !open.has(named) ? [`${source.path} names ${named} and asks for ${asked}`] : []
  })
}

function foreignExports(modules: readonly Source[]): string[] {
  return modules.flatMap((source) =>
    [...exportsOf(source).keys()].filter((name) => !frameworkNames.has(name)).map((name) => `${source.path}: ${name}`),
  )
}

const catching = (modules: readonly Source[]) =>
  modules.filter(({ text }) => /\btry\s*\{|\.catch\(/.test(text)).map(({ path }) => path)

describe("the modules of routes", async () => {
  const modules = (await routeModules()).map(({ module }) => module)
  const page = (text: string): Source => ({ path: "app/routes/agenda/day.tsx", text })

  it("are all named in routes.ts; beside them stands only what puts several subjects together for one", () => {
    const named = new Set(modules.map(({ path }) => path))
    const called = new Set(modules.flatMap(importsOf).map(({ to }) => `${to}.ts`))
    expect(
      sourcesOf("app/routes")
        .filter(({ path }) => !named.has(path) && !(path.endsWith(".server.ts") && called.has(path)))
        .map(({ path }) => path),
    ).toEqual([])
  })

  it("name an act of the policy, or one for which nobody needs an account", () => {
    expect(publicActs().length).toBeGreaterThan(2)
    expect(withoutAct(modules)).toEqual([])
    expect(withoutAct([page('export const handle = { act: "see-everything" }'), page("")])).toHaveLength(2)
  })

  it("guard each loader and each action", () => {
    expect(unguarded(modules)).toEqual([])
    expect(withoutLoader(modules)).toEqual([])
  })

  it.each([
    ["a loader that asks nobody", "export async function loader({ context }) { return week(context.db) }"],
    ["an action that asks nobody", "export async function action(asked) { return move(asked.context.db) }"],
    [
      "an action that is a loader without a guard",
      "async function loader() { return 1 }\nexport const action = loader",
    ],
    ["a refusal that comes too late", "export function loader() { tell()\nthrow notFound() }"],
  ])("would not let pass %s", (_, text) => {
    expect(unguarded([page(`export const handle = { act: "see-agenda" } as const\n${text}`)])).toHaveLength(1)
  })

  it("say that they take files where a form of theirs has a field for one, and nowhere else", () => {
    const files = new Map(sourcesOf("app").map((file) => [file.path.replace(/\.tsx?$/, ""), file]))
    const drawsFileField = (path: string, seen = new Set<string>()): boolean => {
      const file = files.get(path)
      if (!file || seen.has(path)) return false
      seen.add(path)
      if (/<input\b[^>]*type="file"/s.test(file.text)) return true
      return importsOf(file).some(({ to, ours, typeOnly }) => ours && !typeOnly && drawsFileField(to, seen))
    }
    const drawing = modules.filter(({ path }) => drawsFileField(path.replace(/\.tsx?$/, ""))).map(({ path }) => path)
    const saying = modules.filter((module) => /\btakesFile: true\b/.test(exportsOf(module).get("handle") ?? ""))
    expect(drawing.length).toBeGreaterThan(1)
    expect(saying.map(({ path }) => path)).toEqual(drawing)
  })

  it("send what is typed by a form that outlives a sign-in, but where nobody has signed in or nothing is typed", () => {
    const bare = sourcesOf("app")
      .filter(({ text }) => /<Form\b[^>]*method="post"/s.test(text))
      .filter(({ text }) => /import \{[^}]*\bForm\b[^}]*\} from "@remix-run\/react"/.test(text))
    expect(bare.map(({ path }) => path)).toEqual([
      "app/features/access/components/demo-bar.tsx",
      "app/features/access/sign-in/components/address-form.tsx",
      "app/features/access/sign-in/components/demo-door.tsx",
      "app/features/access/sign-in/components/way-in.tsx",
      "app/features/access/strong/components/add-key.tsx",
      "app/page-frame.tsx",
      "app/routes/access/sign-in-link.tsx",
    ])
  })

  it("name the size of a file as it is limited, in both languages", () => {
    for (const { fr, en } of [importWords["file-hint"], findingWords.too_large]) {
      expect(fr).toMatch(new RegExp(`\\b${mostFileMegabytes} Mo\\b`))
      expect(en).toMatch(new RegExp(`\\b${mostFileMegabytes} MB\\b`))
    }
  })

  it("ask for the act that they name", () => {
    expect(askingForAnother(modules)).toEqual([])
    const planted =
      'export const handle = { act: "see-agenda" }\nexport const loader = (asked) => requireEventGrant(asked, "plan-agenda")'
    expect(askingForAnother([page(planted)])).toHaveLength(1)
  })

  it("would not draw a page for anybody", () => {
    expect(
      withoutLoader([page('export const handle = { act: "see-agenda" }\nexport default function Day() {}')]),
    ).toHaveLength(1)
  })

  it("export what Remix knows, and nothing else", () => {
    expect(foreignExports(modules)).toEqual([])
    expect(foreignExports([page("export function dayOf() {}\nexport default function Day() {}")])).toEqual([
      "app/routes/agenda/day.tsx: dayOf",
    ])
  })

  it("catch nothing: a bug is a bug", () => {
    expect(catching(modules)).toEqual([])
    expect(catching([page("try { go() } finally { stop() }"), page("go().catch(() => null)")])).toHaveLength(2)
  })
})
