import { createHash } from "node:crypto"
import type { Tx } from "#db/handle"
import { isRefusal } from "#db/write.server"

/**
 * A form sent twice (a double click, a reload) does its work once and answers the same both times. `key` is the random
 * value that the form was given when it was shown; it is remembered in the transaction of the work. A refusal changed
 * nothing and is not remembered: the same form may be corrected and sent again.
 */
export async function onceForForm<T>(
  tx: Tx,
  { key, personId, now }: { key: string; personId: string; now: string },
  work: () => Promise<T>,
): Promise<T> {
  const known = await tx
    .selectFrom("sent_form")
    .select("answer")
    .where("key", "=", key)
    .where("person_id", "=", personId)
    .executeTakeFirst()
  if (known) return JSON.parse(known.answer) as T
  const answer = await work()
  if (isRefusal(answer)) return answer
  await tx
    .insertInto("sent_form")
    .values({ key, person_id: personId, answer: JSON.stringify(answer ?? null), sent_at: now })
    .execute()
  return answer
}

/**
 * Puts in the place of a form's key one that stands for this key, this address and these fields together. Sent twice, a
 * form has the same key both times; the key of one form on another, or of one act for another, is a new key: it is never
 * answered with work that was done elsewhere. Whoever goes back, changes a field and sends again is not answered with the first
 * work, as if the change had been kept: it is work of its own, and the page after it says what it did.
 */
export function bindFormKey(form: FormData, address: string): void {
  if (!form.has("formKey")) return
  if (form.get("formKey") === "") return
  const fields = [...form].map(([name, value]) => [name, typeof value === "string" ? value : value.name])
  const bound = createHash("sha256").update(JSON.stringify([address.replace(/\.data$/, ""), fields]))
  form.set("formKey", bound.digest("hex").slice(0, 32))
}

/** The key that a form carries. Without one its work could not be told from another's: no form of ours lacks it. */
export function formKeyIn(form: FormData): string {
  const key = form.get("formKey")
  if (typeof key === "string" && /^[\w-]{16,64}$/.test(key)) return key
  throw new Response("Formulaire incomplet.\n", { status: 400 })
}
