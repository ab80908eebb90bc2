import { bindFormKey } from "../sent-forms.server"

/** What our largest form needs, with room: more is not one of our forms. */
const mostFields = 600
const longestName = 120
const longestValue = 20_000
const deepestName = 6

/** Control characters that no keyboard types and no text of ours holds: PostgreSQL refuses the first, pages show boxes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/**
 * The fields of a form, or a 400 when there are more, longer or deeper ones than any form of ours has, or control
 * characters in them. Deep names such as `a[a][a]…` would otherwise be built into objects that nest without end. The form's
 * key comes bound to what was sent, and where.
 */
export async function readForm(request: Request): Promise<FormData> {
  let form: FormData
  try {
    form = await request.formData()
  } catch {
    throw new Response("Formulaire illisible.\n", { status: 400 })
  }
  let count = 0
  for (const [name, value] of form) {
    count++
    const tooLong = typeof value === "string" && value.length > longestValue
    const depth = name.split(/[[.]/).length - 1
    if (count > mostFields || name.length > longestName || depth > deepestName || tooLong || name.includes("__proto__"))
      throw new Response("Formulaire trop grand.\n", { status: 400 })
    if (typeof value === "string" && control.test(value))
      throw new Response("Caractère de contrôle dans un champ.\n", { status: 400 })
  }
  bindFormKey(form, new URL(request.url).pathname)
  return form
}
