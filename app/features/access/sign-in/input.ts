import { z } from "zod"

/** An address as people type it: spaces around it and capitals are theirs, not the address's. */
export const typedAddress = z
  .string("address-missing")
  .trim()
  .toLowerCase()
  .min(1, "address-missing")
  .max(254, "address-wrong")
  .pipe(z.email("address-wrong"))

export const askForLinkInput = z.object({
  address: typedAddress,
  returnTo: z.string().optional(),
})
