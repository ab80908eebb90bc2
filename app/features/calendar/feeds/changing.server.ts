import type { Grant } from "~/features/access/policy"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { Installation } from "~/platform/installation"
import { problemsOf, typedIn } from "~/platform/typed-form"
import { createFeed, type NewFeed, revokeFeed, rotateFeed } from "./commands.server"
import type { MadeAddress } from "./components/feed-address"
import { feedForm, longestName } from "./input"
import { qrDrawing } from "./qr.server"
import { feedWords } from "./words"

type Word = keyof typeof feedWords

/** What came of a form of the page. An address is in the answer that made it, and nowhere else. */
export type FeedOutcome =
  | { readonly kind: "made"; readonly made: MadeAddress }
  | { readonly kind: "revoked"; readonly name: string }
  | { readonly kind: "refused"; readonly reason: "too-many-feeds" | "too-often" | "unknown-feed" }
  | { readonly kind: "wrong"; readonly name: string; readonly error: Word }

/** Does what a form of the page asks. */
export async function changeFeeds(
  { db, realClock, journal, config }: Installation,
  grant: Grant<"manage-own-feeds">,
  language: Language,
  form: FormData,
): Promise<FeedOutcome> {
  const typed = typedIn(form)
  const read = feedForm.safeParse(typed)
  if (!read.success) {
    const error = problemsOf(read.error).name ?? "unreadable"
    const said = error in feedWords ? (error as Word) : "unreadable"
    return { kind: "wrong", name: (typed.name ?? "").slice(0, longestName), error: said }
  }
  const asked = read.data
  const change = { formKey: asked.formKey, realNow: realClock.now(), journal, secret: config.journalKey }
  switch (asked.intent) {
    case "create": {
      const created = await createFeed(db, grant, { name: asked.name, language }, change)
      return created.ok ? madeOf(created.value, config.origin) : { kind: "refused", reason: created.reason }
    }
    case "rotate": {
      const rotated = await rotateFeed(db, grant, asked.feedId, change)
      return rotated.ok ? madeOf(rotated.value, config.origin) : { kind: "refused", reason: rotated.reason }
    }
    case "revoke": {
      const revoked = await revokeFeed(db, grant, asked.feedId, change)
      return revoked.ok ? { kind: "revoked", name: revoked.value.name } : { kind: "refused", reason: revoked.reason }
    }
  }
}

function madeOf({ name, token }: NewFeed, origin: string): FeedOutcome {
  const https = origin + paths.feed(token)
  const webcal = https.replace(/^https?:/, "webcal:")
  return { kind: "made", made: { name, https, webcal, qr: qrDrawing(webcal) } }
}
