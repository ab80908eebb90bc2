export const languages = ["fr", "en"] as const
export type Language = (typeof languages)[number]

/**
 * The sentences of one feature, in both languages: `{ title: { fr: "Agenda", en: "Agenda" } } satisfies Words`.
 * `{{name}}` is interpolated; a key ending in `_one` / `_other` is a plural form, chosen by the parameter `count`.
 */
export type Words = Record<string, { readonly fr: string; readonly en: string }>

/** The keys one may say: a plural is asked for by its stem. */
export type Key<W extends Words> = keyof W extends infer K
  ? K extends `${infer Stem}_${"zero" | "one" | "other"}`
    ? Stem
    : K & string
  : never

export type Parameters = Readonly<Record<string, string | number>>
export type Say<W extends Words> = (key: Key<W>, parameters?: Parameters) => string
