import { expect, it } from "vitest"
import { type Role, roles } from "~/features/access/policy"
import { sayIn } from "~/i18n/say"
import { destinations } from "~/navigation"
import { frameWords } from "~/words"

const say = sayIn(frameWords, "fr")
const slug = "colloque-2025"

const destinationsOf = (...held: readonly Role[]) => {
  const event = { slug, kind: "colloquium", roles: new Set(held) } as const
  return destinations({ demo: true, roles: new Set(held), event }, say)
}

const onPhone = (...held: readonly Role[]) =>
  destinationsOf(...held).flatMap(({ to, wideOnly }) => (wideOnly ? [] : [to]))

it.each(roles.map((role) => [role] as const))("gives a phone's bar five destinations at most: %s", (role) => {
  expect(onPhone(role).length).toBeLessThanOrEqual(5)
  expect(onPhone(role, "staff").length).toBeLessThanOrEqual(5)
})

it("keeps in the bar what the role comes for, and leaves out what is reached otherwise", () => {
  expect(onPhone("custodian", "staff")).toEqual([
    "/",
    `/evenements/${slug}/agenda`,
    `/evenements/${slug}/reponses`,
    `/evenements/${slug}/tables`,
    `/evenements/${slug}/placement`,
  ])
  expect(destinationsOf("custodian", "staff").map(({ to }) => to)).toContain(`/evenements/${slug}/programme`)
})
