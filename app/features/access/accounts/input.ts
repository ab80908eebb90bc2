import { z } from "zod"
import { visibleText } from "~/platform/visible-text"
import { typedAddress } from "../sign-in/input"
import { positions } from "./positions"

const name = (missing: string) => z.string(missing).overwrite(visibleText).min(1, missing).max(80, "too-long")

const identity = {
  formKey: z.string().min(1),
  civility: z.enum(["M.", "Mme"], "civility-missing"),
  givenName: name("given-name-missing"),
  familyName: name("family-name-missing"),
  address: typedAddress,
}

export const inviteInput = z.object({
  ...identity,
  language: z.enum(["fr", "en"], "language-missing"),
  position: z.enum(positions, "position-missing"),
})
export type Invite = z.output<typeof inviteInput>

export const changeAccountInput = z.object({ ...identity, revision: z.coerce.number().int().positive() })
export type ChangeAccount = z.output<typeof changeAccountInput>

export const suspendInput = z.object({
  formKey: z.string().min(1),
  reason: z.string("reason-missing").overwrite(visibleText).min(1, "reason-missing").max(500, "too-long"),
})

export const liftInput = z.object({ formKey: z.string().min(1) })
