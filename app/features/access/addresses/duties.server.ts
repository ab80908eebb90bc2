import type { ReadDb } from "#db/handle"
import { sayIn } from "~/i18n/say"
import type { Language } from "~/i18n/words"
import { paths } from "~/paths"
import type { Duty } from "~/ui/duties"
import type { Grant } from "../policy"
import { replacedAddressWords } from "./words"

/** How many replaced addresses wait for a custodian other than whom they belong to and who replaced them. */
export async function addressDuties(db: ReadDb, { personId }: Grant<"see-home">, language: Language): Promise<Duty[]> {
  const { count } = await db
    .selectFrom("address_replacement")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .where("closed_at", "is", null)
    .where("person_id", "<>", personId)
    .where("replaced_by", "<>", personId)
    .executeTakeFirstOrThrow()
  if (Number(count) === 0) return []
  const say = sayIn(replacedAddressWords, language)
  return [{ id: "addresses", label: say("duty", { count: Number(count) }), to: paths.replacedAddresses() }]
}
