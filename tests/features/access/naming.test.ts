import { describe, expect, it } from "vitest"
import { faultOfNaming, type Naming } from "~/features/access/roles/naming"

const naming = (given: Partial<Naming>): Naming => ({
  candidate: "candidate",
  first: "administrator",
  second: "custodian",
  secondIsAdministrator: false,
  custodians: ["custodian"],
  ...given,
})

describe("naming a custodian", () => {
  it("takes an administrator's proposal and a custodian's word", () => {
    expect(faultOfNaming(naming({}))).toBeNull()
  })

  it("takes two different people", () => {
    expect(faultOfNaming(naming({ second: "administrator", secondIsAdministrator: true }))).toBe("same-person")
    const both = { first: "both", second: "both", secondIsAdministrator: true, custodians: ["both"] }
    expect(faultOfNaming(naming(both))).toBe("same-person")
  })

  it("takes neither from the one who is named", () => {
    expect(faultOfNaming(naming({ candidate: "administrator" }))).toBe("not-oneself")
    expect(faultOfNaming(naming({ candidate: "custodian" }))).toBe("not-oneself")
  })

  it("takes no second administrator while a custodian could say his word", () => {
    expect(faultOfNaming(naming({ second: "other", secondIsAdministrator: true }))).toBe("needs-custodian")
  })

  it("takes a second administrator while there is no other custodian", () => {
    const second = { second: "other", secondIsAdministrator: true }
    expect(faultOfNaming(naming({ ...second, custodians: [] }))).toBeNull()
    expect(faultOfNaming(naming({ ...second, custodians: ["candidate"] }))).toBeNull()
    expect(faultOfNaming(naming({ ...second, custodians: ["administrator"] }))).toBeNull()
    expect(faultOfNaming(naming({ second: "other", custodians: [] }))).toBe("needs-administrator")
  })
})
