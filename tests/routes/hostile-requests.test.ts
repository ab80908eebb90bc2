import { monitorEventLoopDelay } from "node:perf_hooks"
import { gunzipSync } from "node:zlib"
import { beforeAll, describe, expect, it } from "vitest"
import { aCast, type Cast } from "#tests/support/cast"
import { onBothDatabases, openDatabase } from "#tests/support/databases"
import { anInstallation } from "#tests/support/installation"
import { sendBytes, statusIn } from "#tests/support/raw-request"
import { type Site, serve } from "#tests/support/request"
import { signInRates } from "~/features/access/sign-in/rates.server"
import type { Line, Log } from "~/platform/log.server"
import { type Rate, withinRate } from "~/platform/rate.server"

const said: { readonly level: string; readonly line: Line; readonly what: string }[] = []
const note = (level: string) => (line: Line, what: string) => void said.push({ level, line, what })
const log: Log = { info: note("info"), warn: note("warn"), error: note("error") }
const complaints = () => said.splice(0).filter(({ level }) => level !== "info")

let cast: Cast
let site: Site

beforeAll(async () => {
  const db = await openDatabase()
  cast = await aCast(db)
  const made = anInstallation(db, { log })
  const config = { ...made.config, securityContact: "mailto:securite@interieur.example" }
  site = await serve({ ...made, config })
})

const head = (target: string, host = "Host: colloque.test", method = "GET") =>
  `${method} ${target} HTTP/1.1\r\n${host}${host && "\r\n"}Connection: close\r\n\r\n`

const ask = async (bytes: string) => {
  const answer = await sendBytes(site.address, bytes)
  return { answer, status: statusIn(answer) }
}

describe("a request for another host", () => {
  it.each(["/", "/connexion", "/assets/x.js", "/f/abc.ics", "/nulle-part"])("is refused: %s", async (target) => {
    said.splice(0)
    const { status, answer } = await ask(head(target, "Host: evil.example"))
    expect([status, answer.includes("Content-Security-Policy")]).toEqual([421, false])
    expect(complaints()).toEqual([
      {
        level: "warn",
        line: { status: 421 },
        what: "request refused: its Host is not that of COLLOQUE_ORIGIN, which a proxy has to pass on",
      },
    ])
  })

  it("signs nobody in to a demonstration, whose page a stranger's name leads to", async () => {
    const db = await openDatabase()
    const { organiser } = await aCast(db)
    const { code } = await db.selectFrom("person").select("code").where("id", "=", organiser).executeTakeFirstOrThrow()
    const demo = await serve(anInstallation(db, { demo: true }), { toBrowsers: true })
    const { port } = new URL(demo.address)
    const signIn = (host: string) => {
      const body = `personId=${code}`
      const lines = [
        "POST /connexion/demo HTTP/1.1",
        `Host: ${host}`,
        `Origin: http://${host}`,
        "Sec-Fetch-Site: same-origin",
        "Content-Type: application/x-www-form-urlencoded",
        `Content-Length: ${body.length}`,
        "Connection: close",
      ]
      return sendBytes(demo.address, `${lines.join("\r\n")}\r\n\r\n${body}`)
    }
    const rebound = await signIn(`evil.example:${port}`)
    expect([statusIn(rebound), rebound.includes("Set-Cookie")]).toEqual([421, false])
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`]) {
      const answer = await signIn(host)
      expect([statusIn(answer), /set-cookie: colloque=/i.test(answer)], host).toEqual([303, true])
    }
  })

  it("is answered when it asks for the server's health", async () => {
    expect((await ask(head("/healthz", "Host: 10.0.0.7:3000"))).status).toBe(200)
  })
})

describe("a target or host that is nobody's", () => {
  it.each([
    ["an absolute one", head("http://evil.example/")],
    ["an absolute one of ours", head("http://colloque.test/connexion")],
    ["another scheme's", head("ftp://evil.example/")],
    ["a host's", head("//evil.example/")],
    ["a backslash", head("/\\evil.example/")],
    ["every one", head("*", undefined, "OPTIONS")],
    ["a tunnel's", head("evil.example:80", undefined, "CONNECT")],
    ["a server's name", head("evil", undefined, "GET")],
    ["a path that cannot be decoded", head("/%E0%A4%A")],
    ["a path with a zero", head("/%00")],
    ["a host with a user", head("/", "Host: evil@colloque.test")],
    ["a host with a path", head("/", "Host: colloque.test/evil")],
    ["a host with a space", head("/", "Host: colloque.test evil")],
    ["an empty host", head("/", "Host:")],
    ["no host", head("/", "")],
    ["two hosts", head("/", "Host: colloque.test\r\nHost: evil.example")],
    ["no HTTP", "hello\r\n\r\n"],
    ["a body of two lengths", head("/", "Host: colloque.test\r\nContent-Length: 1\r\nContent-Length: 2")],
  ])("is refused without a line of error: %s", async (_, bytes) => {
    said.splice(0)
    const { status } = await ask(bytes)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(status).toBeLessThan(500)
    expect(complaints()).toEqual([])
  })
})

it("gives no single loader's data, however many parameters stand before", async () => {
  const visitor = await site.as(cast.organiser)
  const many = Array.from({ length: 1100 }, (_, at) => `a${at}`).join("&")
  for (const query of ["_data=root", "_data=x&_data=root", "%5fdata=root", "a;_data=root", `${many}&_data=root`]) {
    const { status, text } = await visitor.get(`/?${query}`)
    expect([status, text], query.slice(-20)).toEqual([404, ""])
  }
  expect((await visitor.get("/?data=root")).status).toBe(200)
})

describe("the search of the journal", () => {
  const packed = { "Accept-Encoding": "gzip", "Sec-Fetch-Site": "same-origin" }

  it("repeats what was typed in no compressed answer", async () => {
    const visitor = await site.as(cast.administrator, { with: "key" })
    for (const path of ["/journal", "/journal.data"]) {
      const found = await visitor.get(`${path}?q=Marchand`, packed)
      expect([found.status, found.headers["content-encoding"]], path).toEqual([200, undefined])
      expect(found.text, path).toContain("Marchand")
    }
    const plain = await visitor.get("/journal", packed)
    expect([plain.headers["content-encoding"], gunzipSync(plain.body).includes("Journal")]).toEqual(["gzip", true])
  })

  it("is not the only one: a page that a stranger makes a browser ask for is compressed without a query alone", async () => {
    const visitor = await site.as(cast.organiser)
    const path = "/evenements/colloque-2025/recherche?q=Marchand"
    const how = async (headers: Record<string, string>) =>
      (await visitor.get(path, { "Accept-Encoding": "gzip", ...headers })).headers["content-encoding"]
    expect(await how({ "Sec-Fetch-Site": "same-origin" })).toBe("gzip")
    expect(await how({ "Sec-Fetch-Site": "cross-site" })).toBe(undefined)
    expect(await how({})).toBe(undefined)
  })
})

describe("security.txt", () => {
  it("says whom to tell of a weakness, for less than a year", async () => {
    const { status, headers, text } = await site.signedOut.get("/.well-known/security.txt")
    expect([status, headers["content-type"]]).toEqual([200, "text/plain; charset=utf-8"])
    expect(text).toBe(
      [
        "Contact: mailto:securite@interieur.example",
        "Expires: 2027-02-14T00:00:00Z",
        "Preferred-Languages: fr, en",
        "Canonical: http://colloque.test/.well-known/security.txt",
        "",
      ].join("\n"),
    )
  })

  it("is not there where nobody was named", async () => {
    const bare = await serve(anInstallation(await openDatabase()))
    expect((await bare.signedOut.get("/.well-known/security.txt")).status).toBe(404)
  })
})

onBothDatabases((open) => {
  it("a form of the street costs nothing, whatever its fields are called", async () => {
    const served = await serve(anInstallation(await open()))
    const idle = monitorEventLoopDelay({ resolution: 5 })
    idle.enable()
    for (let asked = 0; asked < 4; asked++) await served.signedOut.post("/connexion", { address: "x" })
    idle.disable()
    const busy = monitorEventLoopDelay({ resolution: 5 })
    busy.enable()
    for (const name of ["address[50000000]", "address[250000000]", "address[0][0][0]", "__proto__", "address.x"]) {
      const { status, body } = await served.anew().post("/connexion", { [name]: "x" })
      expect([status, body.length < 20_000], name).toEqual([400, true])
    }
    busy.disable()
    expect(busy.max / 1e6).toBeLessThan(20 * (idle.max / 1e6) + 250)
  })

  it("a request for a link is counted before it is read", async () => {
    const db = await open()
    const made = anInstallation(db)
    const served = await serve(made)
    const { network } = signInRates.links
    const now = made.realClock.now()
    const exhaust = async (rate: Rate) => {
      await withinRate(db, rate, "127.0.0.1", now)
      await db.writer.updateTable("rate").set({ count: rate.most }).where("bucket", "=", rate.bucket).execute()
    }
    await exhaust(network)
    const body = "address[50000000]=x"
    const sent = { headers: { "Content-Type": "application/x-www-form-urlencoded" }, body }
    expect((await served.anew().send("POST", "/connexion", sent)).status).toBe(429)
    await exhaust(signInRates.tries.network)
    expect((await served.anew().send("POST", "/connexion/cle", sent)).status).toBe(429)
  })

  it("an address may be asked for from many networks, and its owner's browser gets in", async () => {
    const db = await open()
    const { attache } = await aCast(db)
    const made = anInstallation(db)
    const served = await serve(made)
    const { email } = await db.selectFrom("person").select("email").where("id", "=", attache).executeTakeFirstOrThrow()
    const asks = Array.from({ length: 12 }, (_, at) =>
      served.anew().post("/connexion", { address: email }, { headers: { "X-Forwarded-For": `203.0.113.${at}` } }),
    )
    for (const { status } of await Promise.all(asks)) expect(status).toBe(303)
    const owner = served.anew()
    expect((await owner.post("/connexion", { address: email })).status).toBe(303)
    const letters = await db.selectFrom("letter").select("id").where("kind", "=", "sign-in-link").execute()
    expect(letters).toHaveLength(3)
  })
})
