/** The class names that apply, in order; `undefined` when there is none, so that React leaves the attribute out. */
export function classes(...names: readonly (string | false | null | undefined)[]): string | undefined {
  return names.filter(Boolean).join(" ") || undefined
}
