import { choicesOf } from "~/platform/table-file/choices"
import type { ImportKind } from "~/platform/table-file/kind"
import type { SeenKeys } from "~/platform/table-file/line-reader"

/** A file of the central offices' demands. Its lines are confidential: no finding repeats a cell of them. */
export const priorities = ["must", "high", "normal"] as const

const columns = ["office_code", "country_iso2", "priority", "subject_fr"] as const

const french: Readonly<Record<(typeof columns)[number], readonly string[]>> = {
  office_code: ["office", "code de l'office"],
  country_iso2: ["pays"],
  priority: ["priorité"],
  subject_fr: ["sujet", "objet"],
}

const priorityChoices = choicesOf<(typeof priorities)[number]>({
  must: ["indispensable", "impératif"],
  high: ["haute", "élevée"],
  normal: ["normale"],
})

export interface DemandRow {
  readonly officeCode: string
  readonly country: string
  readonly priority: (typeof priorities)[number]
  readonly subjectFr: string
}

export interface KnownForDemands {
  readonly offices: { has(code: string): boolean }
  readonly countries: ReadonlySet<string>
}

export const demandsImport: ImportKind<(typeof columns)[number], DemandRow, KnownForDemands> = {
  name: "demands",
  columns: { names: columns, french },
  key: (row) => `${row.officeCode}|${row.country}`,
  repeatable: () => false,
  begin(known) {
    const demands: SeenKeys = new Map()
    return (read) => {
      const officeCode = read.known("office_code", known.offices, "unknown_office")
      const country = read.known("country_iso2", known.countries, "unknown_country")
      read.unique("country_iso2", demands, "duplicate_demand", { key: `${officeCode}|${country}` })
      return {
        officeCode,
        country,
        priority: read.oneOf("priority", priorityChoices),
        subjectFr: read.filled("subject_fr"),
      }
    }
  },
}
