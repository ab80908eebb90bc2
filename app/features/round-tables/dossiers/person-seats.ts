import type { TableRelation } from "~/features/access/policy"

/**
 * The tables to which somebody is called and the confidential sessions that name the person, change by change: calendars
 * need to know from when. The last one holds.
 */
export interface PersonSeats {
  readonly calls: readonly {
    /** instant at which the plan was settled */
    readonly since: string
    /** number of the agenda's publication that was in force; 0 before the first */
    readonly afterPublication: number
    readonly tables: readonly { readonly sessionId: string; readonly as: TableRelation }[]
    /** false: calendars hold nothing of them, as the custodian has set it */
    readonly inCalendars?: boolean
    /** published confidential sessions at which the person speaks, or that name the person, beside the tables of a plan */
    readonly named?: readonly string[]
    /** sealed with the publication that follows `afterPublication`: it holds from that one on */
    readonly withNext?: true
  }[]
  /** makes all seats of an event equally long once they are sealed */
  readonly filler?: string
}
