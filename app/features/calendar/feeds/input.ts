import { z } from "zod"
import { visibleText } from "~/platform/visible-text"

/** Characters in the longest name of a device. */
export const longestName = 60

/** How many feeds of one person may live at a time: a few devices and mailboxes, each with an address of its own. */
export const mostFeeds = 10

const formKey = z.string().regex(/^[\w-]{8,64}$/)

/** What the page's forms send; the messages are keys of `feedWords`. */
export const feedForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("create"),
    formKey,
    name: z
      .string({ error: "nameMissing" })
      .transform((name) => visibleText(name.replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")))
      .pipe(z.string().min(1, "nameMissing").max(longestName, "nameTooLong")),
  }),
  z.object({ intent: z.literal("rotate"), formKey, feedId: z.string().min(1).max(64) }),
  z.object({ intent: z.literal("revoke"), formKey, feedId: z.string().min(1).max(64) }),
])

export type FeedForm = z.infer<typeof feedForm>
