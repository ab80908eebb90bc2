import { z } from "zod"
import type { Typed } from "~/platform/typed-form"
import { visibleText } from "~/platform/visible-text"
import type { TableDossier, TableRules } from "../dossiers/documents"

const line = z.string().overwrite(visibleText).max(300, "too-long").default("")
const text = z.string().overwrite(visibleText).max(4000, "too-long").default("")
const count = z
  .string()
  .regex(/^\d{1,2}$/, "no-number")
  .transform(Number)
  .pipe(z.number().max(60, "no-number"))

interface Known {
  readonly offices: ReadonlySet<string>
  readonly countries: ReadonlySet<string>
}

/** A table as its custodian sets it up: its words and how it is to be held. */
export function rulesInput({ offices, countries }: Known) {
  return z
    .object({
      titleFr: line,
      titleEn: line,
      descriptionFr: text,
      descriptionEn: text,
      office: z.string().refine((id) => offices.has(id), "no-office"),
      focus: line,
      countries: z
        .string()
        .default("")
        .transform((typed) => [
          ...new Set(
            typed
              .toUpperCase()
              .split(/[\s,;]+/)
              .filter(Boolean),
          ),
        ])
        .refine((codes) => codes.every((code) => countries.has(code)), "unknown-country"),
      min: count,
      max: count,
      hosts: count,
      mandatory: z.enum(["yes", "no"]),
    })
    .refine(({ min, max }) => max >= min, { path: ["max"], message: "max-below-min" })
    .transform(
      ({ office, focus, countries, min, max, hosts, mandatory, ...words }): TableFields => ({
        words,
        rules: {
          officeId: office,
          focus: focus || null,
          countries: countries.length > 0 ? countries : null,
          min,
          max,
          hosts,
          mandatory: mandatory === "yes",
        },
      }),
    )
}

export interface TableFields {
  readonly words: Required<Pick<TableDossier, "titleFr" | "titleEn" | "descriptionFr" | "descriptionEn">>
  readonly rules: TableRules
}

/** The form as it opens on a dossier; `rules`: how the table is held as long as nobody has said otherwise. */
export function typedRules(dossier: TableDossier, rules: TableRules | null): Typed {
  return {
    titleFr: dossier.titleFr ?? "",
    titleEn: dossier.titleEn ?? "",
    descriptionFr: dossier.descriptionFr ?? "",
    descriptionEn: dossier.descriptionEn ?? "",
    office: rules?.officeId ?? "",
    focus: rules?.focus ?? "",
    countries: rules?.countries?.join(" ") ?? "",
    min: String(rules?.min ?? ""),
    max: String(rules?.max ?? ""),
    hosts: String(rules?.hosts ?? ""),
    mandatory: rules?.mandatory === false ? "no" : "yes",
  }
}
