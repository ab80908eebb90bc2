import type { ZodError } from "zod"

/** A form as it was typed: every field as its text, so that it can be shown again as it was. */
export type Typed = Readonly<Record<string, string>>

/** What is wrong with a field, by the field's name: a key of the feature's words. */
export type Problems = Readonly<Record<string, string>>

export function typedIn(form: FormData): Typed {
  const typed: Record<string, string> = {}
  for (const [name, value] of form) if (typeof value === "string" && !(name in typed)) typed[name] = value
  return typed
}

/** The first problem of each field; schemas of forms say theirs by a key of the words. */
export function problemsOf(error: ZodError): Problems {
  const problems: Record<string, string> = {}
  for (const { path, message } of error.issues) problems[path.join(".")] ??= message
  return problems
}
