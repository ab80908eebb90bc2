/**
 * What a seating is made from, as the directorate knows it: the tables of the agenda's draft, rooms, offices with what they
 * ask, attachés with the countries they answer for, what they wish and when they are not free. Ids are those of the house.
 */
import type { Demand, Slot, TableRules } from "../dossiers/documents"

/** A stretch of wall-clock time in the event's zone, `YYYY-MM-DDTHH:MM`; the end is not part of it. */
export interface Interval {
  readonly from: string
  readonly until: string
}

export interface HouseTable extends Slot {
  readonly sessionId: string
  readonly roomId: string | null
  readonly rules: TableRules
}

export interface HouseRoom {
  readonly id: string
  readonly capacity: number
  /** sessions of the draft that are no tables and have the room */
  readonly taken: readonly Interval[]
}

export interface HouseOffice {
  readonly id: string
  readonly headId: string | null
  /** people of the office who host beside the head */
  readonly hosts: readonly string[]
  readonly away: readonly Interval[]
  readonly demands: readonly Demand[]
}

export interface HouseAttendee {
  readonly personId: string
  readonly countries: readonly string[]
  readonly away: readonly Interval[]
  /** offices, the one wished most first */
  readonly wishes: readonly string[]
}

/** The one who leaves a post and the one who comes, and the countries of that post. */
export interface HousePair {
  readonly departing: string
  readonly arriving: string
  readonly countries: readonly string[]
}

export interface House {
  readonly eventId: string
  readonly tables: readonly HouseTable[]
  /** confidential round tables of which nobody can say whose they are: they are seated once the custodian has said it */
  readonly withoutOffice: readonly string[]
  readonly rooms: readonly HouseRoom[]
  readonly offices: readonly HouseOffice[]
  readonly attendees: readonly HouseAttendee[]
  readonly pairs: readonly HousePair[]
}

/** People of an office in the room, when nobody has said otherwise: the head and one more. */
export const usualHosts = 2
export const usualLeast = 2
/** Beyond a dozen a table is a lecture. */
export const usualMost = 12

/** How a table is held until the custodian says otherwise: from two to a dozen attachés, as many as the room has places for. */
export function usualTableRules(officeId: string, capacity: number | null): TableRules {
  const places = capacity === null ? usualMost : Math.max(0, capacity - usualHosts)
  return {
    officeId,
    focus: null,
    countries: null,
    min: usualLeast,
    max: Math.min(usualMost, places),
    hosts: usualHosts,
    mandatory: true,
  }
}

interface OfficeSign {
  readonly id: string
  readonly code: string
  readonly headCode: string | null
}

interface TableSign {
  readonly code?: string | undefined
  readonly speakers?: readonly { readonly personCode: string | null }[] | undefined
}

/** Whose table it is: the office whose head speaks, else the one whose code is part of the table's (`RT-OFAST-A`). */
export function officeOfTable<O extends OfficeSign>({ code, speakers }: TableSign, offices: readonly O[]): O | null {
  const speaking = new Set(speakers?.flatMap(({ personCode }) => personCode ?? []))
  const parts = new Set(code?.split("-"))
  return (
    offices.find(({ headCode }) => headCode !== null && speaking.has(headCode)) ??
    offices.find((office) => parts.has(office.code)) ??
    null
  )
}
