import { z } from "zod"
import { typedIn } from "~/platform/typed-form"

/** A name to show and to tell a workbook by; whatever hides or reorders text is left out of it. */
const nameOf = (file: File) => file.name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "").slice(-120)

const longestToken = z.string().max(100)
const confirmation = z.object({
  kind: longestToken,
  upload: longestToken,
  digest: longestToken,
  formKey: longestToken.min(1),
})

interface Problems {
  readonly problems: readonly ("kind-missing" | "file-missing")[]
  readonly kind: string | null
}

interface Chosen {
  readonly kind: string
  readonly file: { readonly fileName: string; readonly bytes: Uint8Array }
}

/** The file and its kind, or which of them is missing. An empty file is a file: its check says so. */
export async function fileIn(form: FormData, kinds: readonly string[]): Promise<Problems | Chosen> {
  const kind = kinds.find((one) => one === form.get("kind")) ?? null
  const file = form.get("file")
  const chosen = file instanceof File && file.name !== "" ? file : null
  if (kind === null || chosen === null) {
    const problems: Problems["problems"] = [
      ...(kind ? [] : ["kind-missing" as const]),
      ...(chosen ? [] : ["file-missing" as const]),
    ]
    return { problems, kind }
  }
  return { kind, file: { fileName: nameOf(chosen), bytes: new Uint8Array(await chosen.arrayBuffer()) } }
}

/** What confirms a plan; a confirmation that no page of ours made names nothing that exists. */
export function confirmedIn(form: FormData) {
  const read = confirmation.safeParse(typedIn(form))
  if (!read.success) throw new Response("Formulaire illisible.\n", { status: 400 })
  const { kind, upload, digest, formKey } = read.data
  return { kind, confirmed: { uploadId: upload, digest, formKey } }
}
