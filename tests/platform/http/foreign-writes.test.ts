import { expect, it } from "vitest"
import { mayWrite } from "~/platform/http/foreign-writes.server"

const ours = "https://colloque.test"
const same = { secFetchSite: "same-origin", host: "colloque.test" }
const none = { secFetchSite: undefined, host: "colloque.test" }

it.each([
  ["ours, as a browser says it", { ...same, origin: ours }, true],
  ["ours, sent without an Origin", { ...same, origin: undefined }, true],
  ["ours, from a browser that hides its Referer", { ...same, origin: "null" }, true],
  ["ours by another name of this machine", { ...same, origin: "http://127.0.0.1:4100", host: "127.0.0.1:4100" }, true],
  ["ours, from a browser too old to say", { ...none, origin: ours }, true],
  ["said to be ours under another site's Origin", { ...same, origin: "http://evil.test" }, false],
  ["said to be ours under an Origin that is none", { ...same, origin: "evil" }, false],
  ["another site's", { ...same, secFetchSite: "cross-site", origin: "http://evil.test" }, false],
  ["a sibling's", { ...same, secFetchSite: "same-site", origin: ours }, false],
  ["another site's, from a browser too old to say", { ...none, origin: "http://evil.test" }, false],
  ["nobody's", { ...none, origin: undefined }, false],
])("judges a write that is %s", (_, sender, may) => {
  expect(mayWrite({ method: "POST", ...sender }, ours)).toBe(may)
  expect(mayWrite({ method: "GET", ...sender }, ours)).toBe(true)
})
