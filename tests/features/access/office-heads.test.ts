import { describe, expect, it } from "vitest"
import { write } from "#db/write.server"
import { onBothDatabases } from "#tests/support/databases"
import { roleGrant } from "#tests/support/grants"
import { aRole } from "#tests/support/people"
import { inviteAccount } from "~/features/access/accounts/commands.server"
import { custodianDesk } from "~/features/access/roles/queries.server"
import { newId } from "~/platform/crypto/tokens.server"
import { anAttache } from "./an-account"

onBothDatabases((open) => {
  describe("an office head", () => {
    it("is named by two, who see which offices the role opens and which address opens it", async () => {
      const one = await anAttache(open)
      const { db, cast, desk } = one
      const administrator = roleGrant("manage-accounts", "administrator", cast.administrator)
      const form = { civility: "M.", givenName: "Yann", familyName: "Invité", language: "fr" } as const
      const invited = await inviteAccount(
        db,
        administrator,
        desk,
        { ...form, formKey: newId(), address: "invite@interieur.example", position: "central" },
        one.when(),
      )
      const of = invited.ok ? invited.value : ""
      await write(db, (tx) =>
        tx
          .insertInto("office")
          .values({
            id: newId(),
            code: "OFX",
            name_fr: "Office",
            name_en: "Office",
            parent: "DNPJ",
            themes: "",
            head_person_id: of,
            aliases: "",
          })
          .execute(),
      )
      const proposal = await one.propose("office_head", { of })
      const roles = () => db.selectFrom("role").select("role").where("person_id", "=", of).execute()
      expect(await roles()).toEqual([])
      const custodian = roleGrant("name-custodian", "custodian", cast.custodian)
      expect((await custodianDesk(db, custodian, one.when())).proposals).toMatchObject([
        { role: "office_head", offices: ["OFX"], address: "invite@interieur.example", replaced: null },
      ])
      expect(await one.second(proposal)).toMatchObject({ ok: true })
      expect(await roles()).toEqual([{ role: "office_head" }])
      expect((await one.acts()).filter((act) => act.startsWith("office-head"))).toEqual([
        "office-head-proposed",
        "office-head-named",
      ])
    })

    it("is not made by one in the database itself", async () => {
      const { db, attache, cast } = await anAttache(open)
      const by = { granted_by: cast.administrator }
      await expect(aRole(db, attache, "office_head", by)).rejects.toThrow("office-head-needs-two")
      await expect(aRole(db, attache, "office_head", { ...by, seconded_by: cast.administrator })).rejects.toThrow(
        "office-head-needs-two",
      )
      await expect(aRole(db, attache, "office_head", { ...by, seconded_by: cast.custodian })).resolves.toBeDefined()
    })
  })
})
