import type { ZodError } from "zod"

/** A form as it was typed: every field as its text, so that it can be shown again as it was. */
export type Typed = Readonly<Record<string, string>>

/** What is wrong with a field, by the field's name: a key of the feature's words. */
export type Problems = Readonly<Record<string, string>>

/** The first value of each field of a form; files are left out, so that nothing but text is ever shown again. */
export function typedIn(form: FormData): Typed {
  const typed = new Map<string, string>()
  for (const [name, value] of form) if (typeof value === "string" && !typed.has(name)) typed.set(name, value)
  return Object.fromEntries(typed)
}

/**
 * The values that a form was opened with travel beside its fields: when somebody else has saved meanwhile, they tell what
 * was changed here from what was left as it was.
 */
const base = "base-"

export function asBase(typed: Typed): Typed {
  return Object.fromEntries(Object.entries(typed).map(([name, value]) => [base + name, value]))
}

/** The values that a form was opened with, as it sent them along. */
export function baseIn(typed: Typed): Typed {
  const carried = Object.entries(typed).filter(([name]) => name.startsWith(base))
  return Object.fromEntries(carried.map(([name, value]) => [name.slice(base.length), value]))
}

/** A field of a form that was sent, as it was typed, as it is saved by now, and as both began. */
export interface FieldOfTwo {
  readonly name: string
  readonly label: string
  readonly base: string | undefined
  readonly mine: string
  readonly theirs: string
}

/** Two versions of what a form holds; a field that only the saved one has, nobody has touched here. */
export function versionsOf(mine: Typed, theirs: Typed, labelOf: (name: string) => string): FieldOfTwo[] {
  const opened = baseIn(mine)
  return Object.entries(theirs).map(([name, value]) => ({
    name,
    label: labelOf(name),
    base: name in mine ? opened[name] : "",
    mine: (mine[name] ?? "").replaceAll("\r\n", "\n"),
    theirs: value,
  }))
}

/** What a form was made from: as it sent it along itself, so that an answer does not pass for a page opened anew. */
export function openedIn(typed: Typed): { readonly revision: string; readonly typed: Typed } {
  return { revision: typed.revision ?? "", typed: baseIn(typed) }
}

/** The first problem of each field; schemas of forms say theirs by a key of the words. */
export function problemsOf(error: ZodError): Problems {
  const problems: Record<string, string> = {}
  for (const { path, message } of error.issues) problems[path.join(".")] ??= message
  return problems
}
