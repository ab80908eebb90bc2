import type { Answer, Visitor } from "./request"

/** A form with a file, as a browser sends it. */
export function postFile(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Uint8Array | string },
): Promise<Answer> {
  const boundary = "boundary-of-a-form"
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: text/csv\r\n\r\n`
  const body = Buffer.concat([
    Buffer.from(parts.join("") + head),
    Buffer.from(file.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return visitor.send("POST", path, { headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` }, body })
}

/** The value of a hidden field of a page's form. */
export function hiddenField(page: Answer, name: string): string {
  const input = new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page.text)?.[0] ?? ""
  const value = /value="([^"]*)"/.exec(input)?.[1]
  if (value === undefined) throw new Error(`the page (${page.status}) has no field ${name}`)
  return value
}

/** Imports a file into an event by the organiser's own page: check, report, confirmation. Answers the last page. */
export async function importByPage(
  organiser: Visitor,
  page: string,
  kind: string,
  file: { readonly name: string; readonly bytes: Uint8Array | string },
): Promise<Answer> {
  const checked = await postFile(organiser, page, { intent: "check", kind }, file)
  if (checked.status !== 302 || !checked.location) throw new Error(`the file was not checked (${checked.status})`)
  const report = await organiser.get(checked.location)
  const fields = ["upload", "digest", "formKey"].map((name) => [name, hiddenField(report, name)])
  return organiser.post(checked.location, { intent: "confirm", kind, ...Object.fromEntries(fields) })
}
