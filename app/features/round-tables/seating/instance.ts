/**
 * What the solver is asked: slots, rooms, offices with their demands, tables, attendees with their wishes, and what the
 * custodian has fixed. The format is `rt-instance/1`; every id is an opaque string made for one run.
 */
import { z } from "zod"

export const LEVELS = ["broken", "must", "cover", "wish", "zero", "split", "stability", "balance"] as const
export type Level = (typeof LEVELS)[number]

/** Levels where more is better; in the others less is better. */
export const MORE_IS_BETTER: ReadonlySet<Level> = new Set<Level>(["must", "cover", "wish"])

const id = z.string().min(1)
const count = z.int().min(0)

const demand = z.object({ country: z.string(), priority: z.enum(["must", "high", "normal"]) })
const placement = z.object({ slot: id, room: id })
const pin = z.discriminatedUnion("kind", [
  z.object({ id, kind: z.literal("seat"), attendee: id, table: id }),
  z.object({ id, kind: z.literal("table"), table: id, slot: id, room: id.nullish() }),
])
const ban = z
  .object({ attendee: id.nullish(), table: id.nullish(), office: id.nullish(), slot: id.nullish() })
  .refine((b) => (b.attendee ? !b.slot && Boolean(b.table) !== Boolean(b.office) : b.table && b.slot && !b.office), {
    error: "must be {attendee, table}, {attendee, office} or {table, slot}",
  })

export const instanceFormat = z.object({
  format: z.literal("rt-instance/1"),
  name: z.string(),
  mode: z.enum(["joint", "assign"]),
  slots: z.array(z.object({ id, day: z.string(), order: z.int() })),
  rooms: z.array(z.object({ id, capacity: count, closed: z.array(id) })),
  offices: z.array(z.object({ id, available: z.array(id), demands: z.array(demand) })),
  tables: z.array(
    z.object({
      id,
      office: id,
      focus: z.string().nullable(),
      countries: z.array(z.string()).nullable(),
      min: count,
      max: count,
      hosts: count,
      mandatory: z.boolean(),
      slots: z.array(id).nullable(),
      fixed: placement.nullable(),
    }),
  ),
  attendees: z.array(
    z.object({
      id,
      countries: z.array(z.string()).min(1),
      unavailable: z.array(id),
      maxPerDay: count,
      wishes: z.array(id),
    }),
  ),
  pairs: z.array(z.object({ id, departing: id, arriving: id, countries: z.array(z.string()) })),
  pins: z.array(pin),
  bans: z.array(ban),
  published: z.object({ tables: z.record(z.string(), placement), seats: z.array(z.tuple([id, id])) }).nullable(),
  weights: z.object({
    cover: z.object({ high: count, normal: count }),
    wish: z.array(count).min(1),
    stability: z.object({ lost: count, added: count }),
  }),
  levels: z
    .array(z.enum(LEVELS))
    .refine((order) => order.length === LEVELS.length && new Set(order).size === LEVELS.length, {
      error: `must name each of ${LEVELS.join(", ")} once`,
    }),
})

export type Instance = z.infer<typeof instanceFormat>
export type Table = Instance["tables"][number]
export type Attendee = Instance["attendees"][number]

/** Something wrong with a file: the field, as one would write it in JavaScript, and what is wrong with it. */
export interface Fault {
  readonly field: string
  readonly message: string
}

/** `["tables", 3, "office"]` becomes `tables[3].office`. */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, step) => (typeof step === "number" ? `${name}[${step}]` : name ? `${name}.${String(step)}` : String(step)),
    "",
  )
}

/** The faults zod found, named by field. The offending value is never repeated: it may be confidential. */
export function faultsOf(error: z.ZodError): Fault[] {
  return error.issues.map((issue) => ({ field: fieldName(issue.path) || "(file)", message: issue.message }))
}
