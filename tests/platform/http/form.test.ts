import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { sourcesOf } from "#tests/architecture/sources"
import { isFieldName, readFields, readForm } from "~/platform/http/form.server"
import { typedIn } from "~/platform/typed-form"

const sent = (body: BodyInit, type = "application/x-www-form-urlencoded") =>
  new Request("http://colloque.test/connexion", { method: "POST", headers: { "Content-Type": type }, body })

const statusOf = (body: BodyInit, type?: string) =>
  readForm(sent(body, type)).then(
    () => 200,
    (thrown: Response) => thrown.status,
  )

function multipart(parts: number, boundary = "b"): string {
  const part = (at: number) => `--${boundary}\r\nContent-Disposition: form-data; name="f-${at}"\r\n\r\nx\r\n`
  return `${Array.from({ length: parts }, (_, at) => part(at)).join("")}--${boundary}--\r\n`
}

describe("a form", () => {
  it.each([
    "address[50000000]",
    "address[0]",
    "address[]",
    "address[__proto__]",
    "a.b",
    "__proto__",
    "constructor",
    "toString",
    "base-__proto__",
    "0",
    "a a",
    "",
    "x".repeat(120),
  ])("is refused with a field called %j", async (name) => {
    expect(await statusOf(new URLSearchParams([[name, "x"]]).toString())).toBe(400)
  })

  it("may hold every field that a page of the product names", () => {
    const names = sourcesOf("app").flatMap(({ path, text }) =>
      path.endsWith(".tsx") ? [...text.matchAll(/\bname="([^"]+)"/g)].map((found) => found[1] ?? "") : [],
    )
    expect(names.length).toBeGreaterThan(100)
    const notFields = /^(?:color-scheme|viewport|[a-z]+(?:-[a-z0-9]+)+)$/
    expect(names.filter((name) => !isFieldName(name) && !notFields.test(name))).toEqual([])
    const made = ["opens-2025-08-25", "base-closes-2025-08-25", "themeFr-new", "themeEn-crime_organise", "asks-CO"]
    const others = ["question-0f3a9c", "base-row-CO", "speakersSearch", "base-question-0f3a9c", "favoured-FR"]
    expect([...made, ...others].filter((name) => !isFieldName(name))).toEqual([])
  })

  it("is counted before it is taken apart, in either form of body", async () => {
    const pairs = (count: number) => Array.from({ length: count }, (_, at) => `f-${at}=x`).join("&")
    const boundary = "multipart/form-data; boundary=b"
    expect(await statusOf(pairs(600))).toBe(200)
    expect(await statusOf(pairs(602))).toBe(400)
    expect(await statusOf(multipart(600), boundary)).toBe(200)
    expect(await statusOf(multipart(602), boundary)).toBe(400)
    expect(await statusOf(multipart(602), 'multipart/form-data; boundary="b"')).toBe(400)
    const other = "application/x-www-form-urlencoded; boundary=zzz"
    expect(await statusOf("a=b", other)).toBe(400)
    expect(await statusOf(multipart(2), "multipart/form-data; boundary=c; boundary=b")).toBe(400)
    const began = performance.now()
    expect(await statusOf("&".repeat(12 * 1024 * 1024))).toBe(400)
    expect(await statusOf("=&".repeat(6 * 1024 * 1024))).toBe(400)
    const counting = performance.now() - began
    const idle = performance.now()
    Buffer.from("&".repeat(24 * 1024 * 1024)).toString()
    expect(counting).toBeLessThan(50 * (performance.now() - idle + 5))
  })

  it("keeps files, and shows nothing of them again", async () => {
    const body = new FormData()
    body.set("file", new File(["a;b"], "noms.csv", { type: "text/csv" }))
    body.set("kind", "people")
    const request = new Request("http://colloque.test/import", { method: "POST", body })
    const form = await readFields(request)
    const file = form.get("file")
    expect(file instanceof File && [file.name, await file.text()]).toEqual(["noms.csv", "a;b"])
    expect(typedIn(form)).toEqual({ kind: "people" })
  })

  it("loses controls of the direction of text, and nothing else that is not seen", async () => {
    const typed =
      "Nom\u202eexe.fdp\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069 عمّان می\u200cخواهم"
    const form = await readFields(sent(new URLSearchParams({ titleFr: typed }).toString()))
    expect(form.get("titleFr")).toBe("Nomexe.fdp عمّان می\u200cخواهم")
  })

  it.each([
    ["a control character", "titleFr=a%00b"],
    ["a value longer than any", `notes=${"x".repeat(20_001)}`],
  ])("is refused with %s", async (_, body) => {
    expect(await statusOf(body)).toBe(400)
  })

  it.each(["application/json", "text/plain", "", "multipart/form-data", "multipart/form-data; boundary="])(
    "is none when it comes as %j",
    async (type) => {
      expect(await statusOf('{"address":"x"}', type)).toBe(400)
    },
  )

  it("is read in one way alone", () => {
    const own = "app/platform/http/form.server.ts"
    const readers = sourcesOf("app").filter(({ path, text }) => path !== own && /\.formData\(\)/.test(text))
    expect(readers.map(({ path }) => path)).toEqual([])
    expect(readFileSync("package.json", "utf8")).not.toContain("@conform-to")
  })
})
