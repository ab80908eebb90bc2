import { describe, expect, it } from "vitest"
import { networkOf } from "~/platform/http/client-network"
import { mayCompress } from "~/platform/http/compression.server"
import { asksForData } from "~/platform/http/foreign-writes.server"
import { hostsOf, misdirection } from "~/platform/http/request-target.server"

describe("the host of a request", () => {
  const ours = hostsOf("https://colloque.example")
  it.each([
    ["colloque.example", null],
    ["Colloque.Example", null],
    ["colloque.example:443", null],
    ["colloque.example:80", 421],
    ["colloque.example.", 421],
    ["evil.example", 421],
    ["127.0.0.1", 421],
    ["localhost", 421],
    ["evil@colloque.example", 400],
    ["colloque.example/evil", 400],
    ["a b", 400],
    ["", 400],
  ])("%j is answered with %s", (host, status) => {
    expect(misdirection("/", [host], ours)).toBe(status)
  })

  it("is said once", () => {
    expect(misdirection("/", [], ours)).toBe(400)
    expect(misdirection("/", ["colloque.example", "evil.example"], ours)).toBe(400)
    expect(misdirection("/", ["colloque.example", "colloque.example"], ours)).toBe(400)
  })

  it("may be any of this machine's names when the configured one is such a name, with the same port", () => {
    const demo = hostsOf("http://localhost:3000")
    for (const host of ["localhost:3000", "127.0.0.1:3000", "[::1]:3000"])
      expect(misdirection("/", [host], demo)).toBe(null)
    for (const host of ["localhost", "localhost:3001", "attacker.example:3000", "127.0.0.2:3000"])
      expect(misdirection("/", [host], demo)).toBe(421)
  })

  it("does not matter to whoever asks for the server's health", () => {
    for (const target of ["/healthz", "/healthz?a"]) expect(misdirection(target, ["10.0.0.7:3000"], ours)).toBe(null)
    for (const target of ["/healthz/x", "/healthzx"]) expect(misdirection(target, ["10.0.0.7:3000"], ours)).toBe(421)
  })
})

it.each(["http://evil.example/", "http://colloque.example/", "//evil.example/", "/\\evil.example", "*", "", "evil:80"])(
  "the target %j is nobody's",
  (target) => {
    expect(misdirection(target, ["colloque.example"], hostsOf("https://colloque.example"))).toBe(400)
  },
)

describe("a query", () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => `a${at}=1`).join("&")
  it.each([
    "_data=root",
    "_data",
    "a=1&_data=root",
    "_data=a&_data=b",
    "%5fdata=root",
    "%5F%64ata=root",
    "a;_data=root",
    `${many(1000)}&_data=root`,
    `${"&".repeat(3000)}_data=root`,
    "%E0%A4%A=x&_data=1",
  ])("that holds _data is told: %.40s", (query) => {
    expect(asksForData(query)).toBe(true)
  })
  it.each(["", "data=1", "a=_data", "_datax=1", "q=%26_data%3D1", many(1000)])("%.40j asks for no data", (query) => {
    expect(asksForData(query)).toBe(false)
  })
})

describe("an answer", () => {
  const journal = { path: "/journal", query: true, site: "same-origin" }
  it.each([
    ["a page without a query", { path: "/connexion", query: false, site: undefined }, true],
    ["a filter that our own page asks for", { path: "/evenements/x/agenda", query: true, site: "same-origin" }, true],
    [
      "a filter that a link elsewhere asks for",
      { path: "/evenements/x/agenda", query: true, site: "cross-site" },
      false,
    ],
    ["a filter that nobody says who asks for", { path: "/evenements/x/agenda", query: true, site: undefined }, false],
    ["the journal", { ...journal, query: false }, true],
    ["a search of the journal", journal, false],
    ["a search of the journal, as bare data", { ...journal, path: "/journal.data" }, false],
  ])("may be compressed or not: %s", (_, answer, may) => {
    expect(mayCompress(answer, /^\/journal(?:[/.]|$)/)).toBe(may)
  })
})

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:0DB8:1:2::1", "2001:db8:1:2::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["", ""],
])("%s is counted as %s", (address, network) => {
  expect(networkOf(address)).toBe(network)
})
