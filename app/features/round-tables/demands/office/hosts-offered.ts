/** Somebody who could receive attachés with the head of an office. */
export interface Host {
  readonly id: string
  readonly name: string
  /** rank or function, in French as the directory has it */
  readonly rank: string
  readonly corps: string
}

export interface HostedOffice {
  readonly code: string
  /** older or other acronyms, separated by semicolons */
  readonly aliases: string
  /** the directorate that it belongs to, by its acronym */
  readonly parent: string
  readonly headId: string | null
}

const corpsOf: Readonly<Record<string, string>> = { DNPJ: "police", DNPAF: "police", DGGN: "gendarmerie" }

export interface HostsOffered {
  /** whose function names the office */
  readonly office: readonly Host[]
  /** of the corps that the office belongs to */
  readonly corps: readonly Host[]
  readonly others: readonly Host[]
}

/**
 * Who may host, those nearest to the office first: people whose function names it, then its corps, then everybody else. Its
 * head is in the room in any case and is not offered. The order within each group is the one given.
 */
export function hostsOffered(people: readonly Host[], { code, aliases, parent, headId }: HostedOffice): HostsOffered {
  const acronyms = new Set([code, ...aliases.split(";").filter(Boolean)])
  const ofOffice = ({ rank }: Host) => rank.split(/[^\p{L}\p{N}-]+/u).some((word) => acronyms.has(word))
  const others = people.filter((person) => person.id !== headId && !ofOffice(person))
  const ofCorps = ({ corps }: Host) => corps === corpsOf[parent]
  return {
    office: people.filter((person) => person.id !== headId && ofOffice(person)),
    corps: others.filter(ofCorps),
    others: others.filter((person) => !ofCorps(person)),
  }
}

export const everyHost = ({ office, corps, others }: HostsOffered): readonly Host[] => [...office, ...corps, ...others]
