import { connect } from "node:net"
import { beforeAll, expect, it } from "vitest"
import { aCast } from "#tests/support/cast"
import { openDatabase } from "#tests/support/databases"
import { anInstallation, type TestInstallation } from "#tests/support/installation"
import { type Site, serve } from "#tests/support/request"

const megabytes = (count: number) => "x".repeat(count * 1024 * 1024)
let site: Site
let origin: string
let installation: TestInstallation

beforeAll(async () => {
  installation = anInstallation(await openDatabase())
  await aCast(installation.db)
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

it("lets a client read an answer that was given before its body was read", async () => {
  const elsewhere = { Origin: "https://ailleurs.example", Connection: "close" }
  expect(await sendingFirst("/connexion", elsewhere, megabytes(4))).toMatch(/^HTTP\/1\.1 403 /)
  const nobody = { ...ours(), "Content-Type": "multipart/form-data; boundary=x" }
  for (const connection of ["close", "keep-alive"]) {
    const headers = { ...nobody, Connection: connection }
    expect(await sendingFirst("/evenements/colloque-2025/import", headers, megabytes(8))).toMatch(/^HTTP\/1\.1 302 /)
  }
})

it("is read by a client that reads while it sends", async () => {
  const { address } = await serve(installation, { toBrowsers: true })
  const headers = { Origin: address, "Sec-Fetch-Site": "same-origin", "Content-Type": "text/plain" }
  const fetched = await fetch(`${address}/connexion`, { method: "POST", headers, body: megabytes(6) })
  expect([fetched.status, await fetched.text()]).toEqual([413, expect.stringContaining("Envoi trop volumineux")])
})
