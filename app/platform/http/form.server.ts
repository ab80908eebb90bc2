import { withoutBidiControls } from "../bidi-controls"
import { bindFormKey } from "../sent-forms.server"

/** What the largest form of the product needs, with room. */
const mostFields = 600
const longestValue = 20_000

/**
 * The shapes of field names: a word in camel case, with what it is about after a hyphen (`opens-2025-08-25`, `asks-CO`,
 * `question-<office>`), and `base-` before it for the value that a form was opened with. No form of the product has lists
 * by index, paths or brackets, and none is ever built into nested objects.
 */
const fieldName = /^(?:base-)?[a-z][A-Za-z]{0,39}(?:-[A-Za-z0-9][\w.-]{0,63})?$/

/** Whether a form of the product may hold a field of this name; one that every object inherits (`constructor`) is none. */
export const isFieldName = (name: string): boolean => fieldName.test(name) && !(name.replace(/^base-/, "") in {})

/** Control characters that no keyboard types and no text of ours holds: PostgreSQL refuses the first, pages show boxes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * The fields of a form, as `readFields` reads them. The form's key comes bound to what was sent, and where.
 */
export async function readForm(request: Request): Promise<FormData> {
  const form = await readFields(request)
  bindFormKey(form, new URL(request.url).pathname)
  return form
}

/**
 * The fields of a form, without controls of the direction of text, which reorder what is read beside them. A 400 when
 * there are more or longer fields than any form of the product has, a name that none has, or control characters.
 * Separators are counted in the bytes, before a field is made of any.
 */
export async function readFields(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? ""
  const separator = separatorOf(type)
  const bytes = Buffer.from(await request.arrayBuffer())
  // A multipart body has a boundary before its first part and one after its last.
  if (countOf(bytes, separator, mostFields + 2) > mostFields + 1) throw refused("Formulaire trop grand.")
  const sent = [...(await parsed(bytes, type))]
  if (sent.length > mostFields) throw refused("Formulaire trop grand.")
  const form = new FormData()
  for (const [name, value] of sent) {
    if (!isFieldName(name)) throw refused("Champ inconnu dans le formulaire.")
    if (typeof value !== "string") {
      form.append(name, value, value.name)
      continue
    }
    if (value.length > longestValue) throw refused("Formulaire trop grand.")
    if (control.test(value)) throw refused("Caractère de contrôle dans un champ.")
    form.append(name, withoutBidiControls(value))
  }
  return form
}

const refused = (why: string) => new Response(`${why}\n`, { status: 400 })

async function parsed(bytes: Buffer, type: string): Promise<FormData> {
  try {
    return await new Response(new Uint8Array(bytes), { headers: { "Content-Type": type } }).formData()
  } catch {
    throw refused("Formulaire illisible.")
  }
}

/** The two ways in which browsers send a form; what else is said in the type could make parsers differ. */
const urlencoded = /^application\/x-www-form-urlencoded(?:;\s*charset=utf-8)?$/i
const multipart = /^multipart\/form-data;\s*boundary=("?)([\w'()+,./:=?-]{1,70})\1$/i

/** What stands between two fields: `&`, or the boundary of a multipart body. */
function separatorOf(type: string): string {
  if (urlencoded.test(type)) return "&"
  const boundary = multipart.exec(type)?.[2]
  if (boundary === undefined) throw refused("Formulaire illisible.")
  return `--${boundary}`
}

/** How often a text occurs in some bytes; counting stops at `most`. */
function countOf(bytes: Buffer, text: string, most: number): number {
  let count = 0
  for (let at = bytes.indexOf(text); at !== -1 && count < most; at = bytes.indexOf(text, at + text.length)) count++
  return count
}
