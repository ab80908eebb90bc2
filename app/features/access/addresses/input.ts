import { z } from "zod"

export const confirmAddressInput = z.object({ formKey: z.string().min(1), replacement: z.string().min(1) })
export type ConfirmAddress = z.output<typeof confirmAddressInput>
