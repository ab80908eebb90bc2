import { randomBytes } from "node:crypto"
import type { Answer, Visitor } from "./request"

/** A form with a file, as a browser sends it. */
export function postFile(
  visitor: Visitor,
  path: string,
  fields: Readonly<Record<string, string>>,
  file: { readonly name: string; readonly bytes: Uint8Array } | null,
): Promise<Answer> {
  const boundary = `----essai${randomBytes(8).toString("hex")}`
  const parts = Object.entries(fields).map(([name, value]) =>
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
  )
  const disposition = `Content-Disposition: form-data; name="file"; filename="${file?.name ?? ""}"`
  parts.push(Buffer.from(`--${boundary}\r\n${disposition}\r\nContent-Type: application/octet-stream\r\n\r\n`))
  parts.push(Buffer.from(file?.bytes ?? []), Buffer.from(`\r\n--${boundary}--\r\n`))
  return visitor.send("POST", path, {
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat(parts),
  })
}
