import { describe, expect, it } from "vitest"
import { faultOfNaming, type Naming } from "~/features/access/roles/naming"

const made = (personId: string, grantedBy: string | null, grantedAt = "2025-01-06T08:00:00Z", withdrawn = false) => ({
  personId,
  grantedBy,
  grantedAt,
  withdrawn,
})
const holds = (personId: string, suspendedAt: string | null = null) => ({ personId, suspendedAt })
const naming = (given: Partial<Naming>): Naming => ({
  candidate: "candidate",
  first: "administrator",
  second: "custodian",
  secondIsAdministrator: false,
  custodians: [holds("custodian")],
  administrations: [made("administrator", null), made("other", null)],
  proposedAt: "2025-06-01T08:00:00Z",
  now: "2025-06-02T08:00:00Z",
  ...given,
})

describe("naming a custodian", () => {
  it("takes an administrator's proposal and a custodian's word", () => {
    expect(faultOfNaming(naming({}))).toBeNull()
  })

  it("takes two different people", () => {
    expect(faultOfNaming(naming({ second: "administrator", secondIsAdministrator: true }))).toBe("same-person")
    const both = { first: "both", second: "both", secondIsAdministrator: true, custodians: [holds("both")] }
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
    expect(faultOfNaming(naming({ ...second, custodians: [holds("candidate")] }))).toBeNull()
    expect(faultOfNaming(naming({ ...second, custodians: [holds("administrator")] }))).toBeNull()
    expect(faultOfNaming(naming({ second: "other", custodians: [] }))).toBe("needs-administrator")
  })

  it("takes no second administrator whom the first, or one who stands behind both, could have made", () => {
    const fault = (...administrations: Naming["administrations"]) =>
      faultOfNaming(naming({ second: "other", secondIsAdministrator: true, custodians: [], administrations }))
    const root = made("administrator", null)
    expect(fault(root, made("other", "administrator"))).toBe("same-maker")
    expect(fault(root, made("puppet", "administrator"), made("other", "puppet"))).toBe("same-maker")
    expect(fault(made("root", null), made("administrator", "root"), made("other", "root"))).toBe("same-maker")
    const regranted = [made("other", null, "2025-01-06T08:00:00Z", true), made("other", "administrator")]
    expect(fault(root, ...regranted)).toBe("same-maker")
    expect(fault(root, made("root", null), made("other", "root"))).toBeNull()
  })

  it("takes no administrator of after the proposal", () => {
    const late = [made("administrator", null), made("other", null, "2025-06-01T08:00:01Z")]
    const second = { second: "other", secondIsAdministrator: true, custodians: [] }
    expect(faultOfNaming(naming({ ...second, administrations: late }))).toBe("too-new")
  })

  describe("when every other custodian is suspended", () => {
    const second = { second: "other", secondIsAdministrator: true }
    const weekAgo = "2025-05-26T08:00:00Z"
    const fault = (given: Partial<Naming>) => faultOfNaming(naming({ ...second, ...given }))

    it("takes a second administrator after a week, and not before", () => {
      expect(fault({ custodians: [holds("custodian", weekAgo)] })).toBeNull()
      expect(fault({ custodians: [holds("custodian", "2025-05-26T08:00:01Z")] })).toBe("custodians-suspended-lately")
      expect(fault({ custodians: [holds("one", weekAgo), holds("two", "2025-06-01T08:00:00Z")] })).toBe(
        "custodians-suspended-lately",
      )
    })

    it("waits for the one who is not", () => {
      expect(fault({ custodians: [holds("one", weekAgo), holds("two")] })).toBe("needs-custodian")
    })

    it("takes no administrator made since, and none of one origin", () => {
      const custodians = [holds("custodian", weekAgo)]
      const since = [made("administrator", null), made("other", null, "2025-05-27T08:00:00Z")]
      expect(fault({ custodians, administrations: since })).toBe("too-new")
      const ofOne = [made("administrator", null), made("other", "administrator")]
      expect(fault({ custodians, administrations: ofOne })).toBe("same-maker")
    })
  })
})
