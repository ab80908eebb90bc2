import { z } from "zod"
import { readDay } from "~/i18n/typed-dates"
import { grantable } from "./grantable"

const everyEvent = "all"

const typedDay = z
  .string()
  .optional()
  .transform((typed, context) => {
    if (!typed?.trim()) return null
    const day = readDay(typed)
    if (!day) context.addIssue({ code: "custom", message: "day-wrong" })
    return day
  })

/** A role with the event it holds for (null = all of them) and its days, both included; empty = without limit. */
export const grantRoleInput = z
  .object({
    formKey: z.string().min(1),
    role: z.enum(grantable, "role-missing"),
    event: z.string("event-missing").transform((id) => (id === everyEvent ? null : id)),
    startsOn: typedDay,
    endsOn: typedDay,
  })
  .superRefine(({ role, event, startsOn, endsOn }, context) => {
    const wrong = (field: string, message: string) => context.addIssue({ code: "custom", path: [field], message })
    if (role === "administrator" && event !== null) wrong("event", "administrator-everywhere")
    if (role === "partner" && event === null) wrong("event", "partner-needs-event")
    if (startsOn && endsOn && endsOn < startsOn) wrong("endsOn", "ends-before-start")
  })
export type GrantRole = z.output<typeof grantRoleInput>

export const withdrawRoleInput = z.object({ formKey: z.string().min(1), role: z.string().min(1) })
export const proposalInput = z.object({ formKey: z.string().min(1), proposal: z.string().min(1) })
