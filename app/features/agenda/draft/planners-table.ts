import type { Flight, Setting } from "../conflicts/conflict"
import type { Session } from "../session"

/** What sessions are judged against, as it travels to the browser: no seat of a confidential table comes along. */
export type TableSetting = Pick<Setting, "days" | "rooms"> & {
  readonly flights: readonly Flight[]
  readonly audienceSizes: Readonly<Record<string, number>>
  readonly audiencePeople: { readonly arriving: Set<string>; readonly departing: Set<string> }
}

/** What lies on the table of whoever plans one session: the others, and all they are judged against. */
export interface PlannersTable {
  readonly event: { readonly titleFr: string; readonly titleEn: string; readonly timeZone: string }
  /** of confidential ones the slot and the room alone */
  readonly sessions: readonly Session[]
  readonly setting: TableSetting
  /** names by id, of everybody whom a conflict may name */
  readonly people: Map<string, string>
  readonly themes: readonly { readonly key: string; readonly nameFr: string; readonly nameEn: string }[]
}
