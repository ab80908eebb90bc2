import type { OpenDatabase } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { aPerson, aRole } from "#tests/support/people"
import { changeAccount } from "~/features/access/accounts/commands.server"
import { confirmAddress } from "~/features/access/addresses/commands.server"
import type { Role } from "~/features/access/policy"
import { grantRole, secondProposal } from "~/features/access/roles/commands.server"
import { askForReset, confirmReset } from "~/features/access/strong/resets/commands.server"
import { newId } from "~/platform/crypto/tokens.server"
import { aKeyHolder, holderIn } from "./strong/a-key-holder"

/** An attaché without a key, the administrators and custodians around, and what they may do about the attaché's account. */
export async function anAttache(open: OpenDatabase) {
  const first = await aKeyHolder(open)
  const { db, cast, installation, later } = first
  const { journal, outbox, time } = installation
  const colleague = await aPerson(db, { given_name: "Ida", family_name: "Collègue" })
  await aRole(db, colleague, "administrator")
  const attache = cast.attache
  const when = () => ({ now: time.realNow, today: time.now.slice(0, 10) })
  const desk = { journal, outbox, signInPage: "https://colloque.test/connexion" }
  const replace = async (address: string, { by = cast.administrator, of = attache } = {}) => {
    later(1)
    const person = await db.selectFrom("person").selectAll().where("id", "=", of).executeTakeFirstOrThrow()
    const identity = { civility: person.civility, givenName: person.given_name, familyName: person.family_name }
    const form = { formKey: newId(), revision: person.revision, address, ...identity }
    return changeAccount(db, roleGrant("manage-accounts", "administrator", by), desk, of, form, when())
  }
  const waiting = (of = attache) =>
    db
      .selectFrom("address_replacement")
      .select("id")
      .where("person_id", "=", of)
      .where("closed_at", "is", null)
      .executeTakeFirst()
  const confirm = async (by: string, role: Role = "custodian", replacement?: string) =>
    confirmAddress(
      db,
      roleGrant("confirm-address", role, by),
      desk,
      { formKey: newId(), replacement: replacement ?? (await waiting())?.id ?? "" },
      when(),
    )
  const propose = async (role: "custodian" | "office_head", { by = cast.administrator, of = attache } = {}) => {
    const form = { formKey: newId(), role, event: null, startsOn: null, endsOn: null }
    await grantRole(db, roleGrant("manage-accounts", "administrator", by), journal, of, form, when())
    const proposed = db.selectFrom("role_proposal").select("id").where("person_id", "=", of).where("role", "=", role)
    return (await proposed.orderBy("proposed_at", "desc").executeTakeFirst())?.id ?? ""
  }
  const second = (proposal: string, by = cast.custodian) =>
    secondProposal(db, roleGrant("name-custodian", "custodian", by), journal, { formKey: newId(), proposal }, when())
  const askReset = () =>
    askForReset(
      db,
      roleGrant("manage-accounts", "administrator", cast.administrator),
      installation,
      attache,
      { formKey: newId() },
      when(),
    )
  const resetNow = async () => {
    const open = await db.selectFrom("key_reset").select("id").where("closed_at", "is", null).executeTakeFirst()
    const chosen = { formKey: newId(), reset: open?.id ?? "" }
    const custodian = roleGrant("confirm-key-reset", "custodian", cast.custodian)
    return confirmReset(db, custodian, installation, chosen, when())
  }
  /** A first key in a fresh sign-in by letter: what whoever reads the mailbox tries. */
  const firstKey = async (of = attache) => (await holderIn(installation, of)).add()
  const acts = async () => (await db.selectFrom("entry").select("act").orderBy("seq").execute()).map(({ act }) => act)
  const lettersTo = async (address: string) =>
    (await db.selectFrom("letter").select("address").where("address", "=", address).execute()).length
  const addressOf = async (id = attache) =>
    (await db.selectFrom("person").select("email").where("id", "=", id).executeTakeFirstOrThrow()).email
  const at = { attache, colleague, cast, db, desk, journal, installation, later, when }
  const forms = { replace, waiting, confirm, propose, second, askReset, resetNow, firstKey }
  return { ...at, ...forms, acts, lettersTo, addressOf }
}
