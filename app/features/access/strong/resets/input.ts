import { z } from "zod"

export const askForResetInput = z.object({ formKey: z.string().min(1) })
export const resetInput = z.object({ formKey: z.string().min(1), reset: z.string().min(1) })
