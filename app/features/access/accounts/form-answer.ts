/** What a form of the account pages is answered when it was not accepted: why, and what had been typed. */
export interface FormAnswer {
  readonly form: string
  /** refused by a rule */
  readonly reason: string | null
  /** what to correct, by field */
  readonly errors: Readonly<Record<string, string>>
  readonly typed: Readonly<Record<string, string>>
  /** how things stand, when somebody else changed them meanwhile */
  readonly current: Readonly<Record<string, string | number>> | null
  /** a fresh key, under which the corrected form is sent */
  readonly formKey: string
}

type Issues = readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]

/** The first thing to correct in each field. */
export function errorsOf(issues: Issues): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const { path, message } of issues) errors[String(path[0] ?? "")] ??= message
  return errors
}
