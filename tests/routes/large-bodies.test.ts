import { connect } from "node:net"
import { beforeAll, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { postFile } from "#tests/support/multipart"
import { type Site, serve } from "#tests/support/request"
import { mostFileBytes, mostFileMegabytes } from "~/platform/file-limit"

const megabytes = (count: number) => "x".repeat(count * 1024 * 1024)
let site: Site
let cast: Cast
let origin: string
let installation: TestInstallation

beforeAll(async () => {
  installation = anInstallation(await openDatabase())
  cast = await aCast(installation.db)
  origin = installation.config.origin
  site = await serve(installation)
})

/** A client that sends all it has before it reads a word, as browsers do; what it has read when the connection is over. */
function sendingFirst(path: string, headers: Readonly<Record<string, string>>, body: string): Promise<string> {
  const { hostname, port } = new URL(site.address)
  const lines = Object.entries({ Host: new URL(origin).host, ...headers, "Content-Length": String(body.length) })
  const head = `POST ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join("")}\r\n`
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname).setEncoding("utf8")
    let read = ""
    socket.on("error", reject)
    socket.on("data", (text) => {
      read += text
    })
    socket.on("end", () => resolve(read))
    if (headers.Connection !== "close") socket.on("data", () => setTimeout(() => socket.end(), 50))
    socket.pause()
    socket.write(head)
    // The answer is long since there when the body follows.
    setTimeout(() => socket.write(body, () => setTimeout(() => socket.resume(), 50)), 100)
  })
}

const ours = () => ({ Origin: origin, "Sec-Fetch-Site": "same-origin" })

it("lets a client that sends too much read why it is refused", async () => {
  const answer = await sendingFirst("/connexion", ours(), megabytes(4))
  expect(answer).toMatch(/^HTTP\/1\.1 413 /)
  expect(answer).toContain("Envoi trop volumineux")
})

it("takes a file of the size that its page promises, on each route that takes files, and no such body elsewhere", async () => {
  const custodian = await site.as(cast.custodian, { with: "key" })
  const organiser = await site.as(cast.organiser)
  const file = { name: "grand.csv", bytes: Buffer.alloc(mostFileBytes, "x") }
  const larger = { name: "grand.csv", bytes: Buffer.alloc(mostFileBytes + 2_100_000, "x") }
  for (const [visitor, path, kind] of [
    [organiser, "/evenements/colloque-2025/import", "people"],
    [custodian, "/evenements/colloque-2025/reponses/import", "wishes"],
  ] as const) {
    const form = await visitor.get(path)
    expect([form.status, new RegExp(`${mostFileMegabytes}\\sMo`).test(form.text)], path).toEqual([200, true])
    expect((await postFile(visitor, path, { intent: "check", kind }, file)).status, path).toBe(302)
    const refused = await postFile(visitor, path, { intent: "check", kind }, larger)
    expect([refused.status, refused.text], path).toEqual([413, expect.stringContaining(`${mostFileMegabytes} Mo`)])
  }
  const elsewhere = "/evenements/colloque-2025/agenda/preparation"
  expect((await postFile(organiser, elsewhere, {}, file)).status).toBe(413)
})

it("lets a client read an answer that was given before its body was read", async () => {
  const elsewhere = { Origin: "https://ailleurs.example", Connection: "close" }
  expect(await sendingFirst("/connexion", elsewhere, megabytes(4))).toMatch(/^HTTP\/1\.1 403 /)
  const nobody = { ...ours(), "Content-Type": "multipart/form-data; boundary=x" }
  for (const connection of ["close", "keep-alive"]) {
    const headers = { ...nobody, Connection: connection }
    expect(await sendingFirst("/evenements/colloque-2025/import", headers, megabytes(8))).toMatch(/^HTTP\/1\.1 401 /)
  }
})

it("is read by a client that reads while it sends", async () => {
  const { address } = await serve(installation, { toBrowsers: true })
  const headers = { Origin: address, "Sec-Fetch-Site": "same-origin", "Content-Type": "text/plain" }
  const fetched = await fetch(`${address}/connexion`, { method: "POST", headers, body: megabytes(6) })
  expect([fetched.status, await fetched.text()]).toEqual([413, expect.stringContaining("Envoi trop volumineux")])
})

it("grants the size of a file to forms that may bring one alone", async () => {
  const visitor = await site.as(cast.organiser)
  const sent = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body: `a=${megabytes(1)}` }
  for (const who of [visitor, site.signedOut])
    expect((await who.send("POST", "/evenements/colloque-2025/import", sent)).status).toBe(413)
})
