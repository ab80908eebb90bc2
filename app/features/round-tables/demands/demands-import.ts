import type { ImportKind } from "~/platform/table-file/kind"

/** A file of the central offices' demands. Its lines are confidential: no finding repeats a cell of them. */
export const priorities = ["must", "high", "normal"] as const

const columns = ["office_code", "country_iso2", "priority", "subject_fr"] as const

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
  columns: { names: columns },
  key: (row) => `${row.officeCode}|${row.country}`,
  repeatable: () => false,
  begin(known) {
    const demands = new Set<string>()
    return (read) => {
      const officeCode = read.known("office_code", known.offices, "unknown_office")
      const country = read.known("country_iso2", known.countries, "unknown_country")
      read.unique("country_iso2", demands, "duplicate_demand", `${officeCode}|${country}`)
      return {
        officeCode,
        country,
        priority: read.oneOf("priority", priorities),
        subjectFr: read.filled("subject_fr"),
      }
    }
  },
}
