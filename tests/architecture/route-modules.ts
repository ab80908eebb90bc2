import type { RouteConfigEntry } from "@remix-run/route-config"
import ts from "typescript"
import { policy } from "~/features/access/policy"
import routes from "~/routes"
import { type Source, sourceOf } from "./sources"

/** A route of `routes.ts`, its whole address and its module's source. */
export interface RouteModule {
  /** with a slash in front: `/evenements/:event/agenda` */
  readonly address: string
  readonly module: Source
}

function flatten(entries: readonly RouteConfigEntry[], above: string): RouteModule[] {
  return entries.flatMap(({ path = "", file, children = [] }) => {
    const address = path ? `${above}/${path}` : above
    return [{ address: address || "/", module: sourceOf(`app/${file}`) }, ...flatten(children, address)]
  })
}

export async function routeModules(): Promise<RouteModule[]> {
  return flatten(await routes, "")
}

/** Acts that need no account, read from the policy's own type. */
export function publicActs(): string[] {
  const type = /export type PublicAct =([^\n]+)/.exec(sourceOf("app/features/access/policy.ts").text)?.[1] ?? ""
  return [...type.matchAll(/"([^"]+)"/g)].map(([, act = ""]) => act)
}

export const everyAct = () => [...Object.keys(policy), ...publicActs()]

/** What a module exports: the name, and the source of what stands behind it. */
export function exportsOf({ path, text }: Source): ReadonlyMap<string, string> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const declared = new Map<string, string>()
  const exported = new Map<string, string>()
  const keep = (node: ts.Statement, name: string) => {
    const modifiers = ts.canHaveModifiers(node) ? (ts.getModifiers(node) ?? []) : []
    const has = (kind: ts.SyntaxKind) => modifiers.some((modifier) => modifier.kind === kind)
    declared.set(name, node.getText(file))
    if (has(ts.SyntaxKind.ExportKeyword))
      exported.set(has(ts.SyntaxKind.DefaultKeyword) ? "default" : name, node.getText(file))
  }
  for (const node of file.statements) {
    if (ts.isFunctionDeclaration(node)) keep(node, node.name?.text ?? "default")
    else if (ts.isVariableStatement(node))
      for (const { name } of node.declarationList.declarations) keep(node, name.getText(file))
    else if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamedExports(node.exportClause))
      for (const { name } of node.exportClause.elements) exported.set(name.text, node.getText(file))
    else if (ts.isExportAssignment(node)) exported.set("default", node.getText(file))
  }
  // `export const action = loader` is guarded as the loader is.
  for (const [name, source] of exported) {
    const other = /=\s*(\w+)\s*$/.exec(source)?.[1]
    if (other && declared.has(other)) exported.set(name, declared.get(other) ?? source)
  }
  return exported
}

/** The act that a module names in its handle. */
export const actOf = (source: Source) => /\bact: "([^"]+)"/.exec(exportsOf(source).get("handle") ?? "")?.[1]

/** The act that a loader or an action asks the gate for. */
export const guardIn = (source: string | undefined) =>
  /\brequire(?:Event|Table)?Grant\(\s*\w+,\s*"([^"]+)"/.exec(source ?? "")?.[1] ?? null

/** A loader or an action that does nothing but answer « introuvable ». */
export const isClosed = (source: string | undefined) =>
  /^(?:export )?(?:async )?function \w+\([^)]*\)(?:: [\w<>]+)? \{\s*throw notFound\(\)\s*\}$/.test(source ?? "")
