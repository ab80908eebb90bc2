import { readForm } from "~/platform/http/form.server"
import { safeReturn } from "~/platform/http/safe-redirect"
import { asAnswer, type HeldForm, holdForm } from "./strong/held-form"

/** The parameter that says by whom a form was typed that is sent again. */
const typedBy = "typed-by"

interface HandBack extends Pick<HeldForm, "needs" | "language"> {
  /** who typed it, where that is known: nobody else may send it again */
  readonly personId?: string | undefined
}

const contentType = (request: Request) => request.headers.get("Content-Type") ?? ""

/** Whether a request brings a form. */
export const bringsForm = (request: Request): boolean =>
  /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(contentType(request))

/** Whether a form that is sent again was typed by somebody else. */
export function isTypedByOther(request: Request, personId: string): boolean {
  const author = new URL(request.url).searchParams.get(typedBy)
  return author !== null && author !== personId
}

/**
 * Answers a form with 401 and what it held, for the browser to send it again; `HeldForm` is drawn by the frame of every page.
 * Of somebody who is not signed in, a form with files is not read at all.
 */
export async function handBackForm(request: Request, { needs, language, personId }: HandBack): Promise<never> {
  const { pathname, searchParams } = new URL(request.url)
  if (personId) searchParams.set(typedBy, personId)
  const search = searchParams.size > 0 ? `?${searchParams}` : ""
  const here = safeReturn(pathname.replace(/\.data$/, "") + search)
  const withFiles = contentType(request).startsWith("multipart/form-data")
  const unread = needs !== "key" && withFiles
  const form = bringsForm(request) && !unread ? await readForm(request) : new FormData()
  const held = holdForm(here, form, { needs, language })
  throw Response.json(asAnswer(unread ? { ...held, withFiles } : held), {
    status: needs === "other-person" ? 409 : 401,
  })
}
