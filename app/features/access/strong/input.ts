import { z } from "zod"
import { visibleText } from "~/platform/visible-text"

const base64url = z
  .string()
  .max(8000)
  .regex(/^[\w-]*$/)

/** What a browser answers in JSON, in a field of a form. */
const jsonOf = <S extends z.ZodType>(schema: S) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown
      } catch {
        context.addIssue({ code: "custom", message: "not-json" })
        return z.NEVER
      }
    })
    .pipe(schema)

const credential = {
  id: base64url.min(1),
  rawId: base64url.min(1),
  type: z.literal("public-key"),
}

/** The parts of a device's signature that count; anything else it says is left out. */
export const proofInput = jsonOf(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      authenticatorData: base64url,
      signature: base64url,
      userHandle: base64url.optional(),
    }),
  }),
)
export type Proof = z.output<typeof proofInput>

export const newKeyInput = jsonOf(
  z.object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url,
      attestationObject: base64url,
      transports: z.array(z.string().max(30)).max(8).optional(),
    }),
  }),
)
export type NewKey = z.output<typeof newKeyInput>

/** What somebody calls a key. */
export const keyNameInput = z.string().overwrite(visibleText).min(1, "name-missing").max(60, "name-too-long")
