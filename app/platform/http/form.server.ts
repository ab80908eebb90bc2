/** What our largest form needs, with room: more is not one of our forms. */
const mostFields = 600
const longestName = 120
const longestValue = 20_000
const deepestName = 6

/**
 * The fields of a form, or a 400 when there are more, longer or deeper ones than any form of ours has. Deep names such as
 * `a[a][a]…` would otherwise be built into objects that nest without end.
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
  }
  return form
}
