import type { Demand, Priority, TableRules } from "../dossiers/documents"

const weight: Readonly<Record<Priority, number>> = { must: 0, high: 1, normal: 2 }

interface Table {
  /** null until it is said or follows from its words whose table it is */
  readonly rules: Pick<TableRules, "countries"> | null
  /** the countries that its members answer for; null as long as nobody is seated */
  readonly answered: ReadonlySet<string> | null
}

/**
 * What an office asks at one of its tables: the demands about the table's own countries, all of them where it has none of
 * its own. A member is shown those that somebody at the table answers for, and no other: what the office asks at its other
 * tables is none of this one's matter. The office and the custodian see what nobody here answers as well.
 *
 * The reader's own countries first, then what weighs most.
 */
export function demandsOfTable(
  demands: readonly Demand[],
  { rules, answered }: Table,
  reader: { readonly countries: readonly string[]; readonly ofTheOffice: boolean },
): readonly (Demand & { readonly own: boolean; readonly answered: boolean })[] {
  const countries = rules?.countries ? new Set(rules.countries) : null
  return demands
    .filter(({ countryIso2 }) => countries === null || countries.has(countryIso2))
    .map((demand) => ({
      ...demand,
      own: reader.countries.includes(demand.countryIso2),
      answered: answered?.has(demand.countryIso2) ?? false,
    }))
    .filter((demand) => reader.ofTheOffice || demand.answered)
    .sort((a, b) => Number(b.own) - Number(a.own) || weight[a.priority] - weight[b.priority])
}
