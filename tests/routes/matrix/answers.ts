import type { Answer, Visitor } from "#tests/support/request"
import type { Form } from "./forms"

/** How one address is asked for. */
export interface Question {
  readonly form: Form
  readonly path: string
  readonly routeId: string
}

const unknownRoute = "routes/not-found"

export function ask(visitor: Visitor, { form, path, routeId }: Question): Promise<Answer> {
  return visitor.send(form.method, form.address(path, routeId), form.foreign ? { foreign: true } : {})
}

const unknown = "inconnu"

function beside({ form, path }: Question): Question {
  const place = path.startsWith("/evenements/") ? path.split("/").slice(0, 3) : []
  return { form, path: `${place.join("/")}/${unknown}`, routeId: unknownRoute }
}

/** Below « Mes tables rondes » the way there is marked, whatever the address: the same of a table that does not exist. */
const tablePlace = /^(\/evenements\/[^/]+\/tables\/)[0-9a-f]{32}/
const noTable = "0".repeat(32)

/**
 * What an answer must not be told apart from: that of an unknown address in the same place, asked for in the same form.
 * A download has no page around it: there, the same of an unknown event stands for what does not exist.
 */
export function counterpart(question: Question, page: boolean): Question {
  if (tablePlace.test(question.path)) return { ...question, path: question.path.replace(tablePlace, `$1${noTable}`) }
  return page || isData(question) ? beside(question) : elsewhere(question)
}

function elsewhere(question: Question): Question {
  return { ...question, path: question.path.replace(/^\/evenements\/[^/]+/, `/evenements/${unknown}`) }
}

/** An answer without what is new each time (nonce, reference, date) and without the address and route asked for. */
export function comparable({ status, headers, text }: Answer, { form, path, routeId }: Question) {
  const address = form.address(path, routeId)
  const forgotten = [routeId, address, path, path.replace(/^\//, "")].filter((part) => part.length > 1)
  let body = text.replace(/nonce="[^"]*"/g, "nonce").replace(/"requestId","[^"]*"/g, "requestId")
  body = body.replace(/requestId\\",\\"[^"\\]*/g, "requestId")
  // The scripts that belong to an address are told by the address alone, whether there is anything behind it or not.
  body = body.replace(/<link rel="modulepreload"[^>]*>/g, "").replace(/(import \* as route\d+ from )"[^"]*"/g, "$1")
  for (const part of forgotten)
    for (const written of [part, encodeURIComponent(part), part.replaceAll("/", "\\/")])
      body = body.replace(new RegExp(`${written.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&")}(?![\\w/-])`, "g"), "…")
  const { date: _, "content-length": __, "content-security-policy": policy, etag: ___, ...rest } = headers
  return { status, body, headers: { ...rest, policy: String(policy).replace(/nonce-[\w-]+/g, "nonce") } }
}

/** Where two answers begin to differ, with some context; null when they are the same. */
export function difference(mine: object, theirs: object): string | null {
  const [one, other] = [JSON.stringify(mine), JSON.stringify(theirs)]
  if (one === other) return null
  const at = [...one].findIndex((character, index) => character !== other[index])
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60)
  return `${around(one)} where an unknown address has ${around(other)}`
}

const isData = ({ form }: Question) => form.address("/x", "").includes(".data")

/**
 * Whether an answer leads to the sign-in page; a `.data` request is told so in its body. A form is handed back instead, to be
 * sent again after signing in.
 */
export function leadsToSignIn(answer: Answer, question: Question): boolean {
  if (answer.status === 401)
    return question.form.method === "POST" && /heldForm|Reconnectez-vous pour envoyer/.test(answer.text)
  if (isData(question))
    return answer.status === 202 && (question.form.method === "HEAD" || answer.text.includes('"/connexion'))
  return answer.status === 302 && (answer.location ?? "").startsWith("/connexion")
}
