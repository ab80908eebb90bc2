import type { Problems, Typed } from "~/platform/typed-form"
import { visibleText } from "~/platform/visible-text"
import type { PersonWishes, Wish } from "../../dossiers/documents"
import { mostWishes } from "./wish-order"

/**
 * Somebody's wishes as their form is typed: `order` holds the offices by their ids, the first one first, and each office
 * has a field for its question. A question stays in the form while its office is taken off and put back.
 */
const question = "question-"
const officeId = /^[\w-]{1,64}$/
export const questionName = (office: string) => question + office
export const officeOfQuestion = (name: string) => (name.startsWith(question) ? name.slice(question.length) : null)

export const orderIn = (typed: Typed): readonly string[] => (typed.order ?? "").split(" ").filter(Boolean)
export const orderText = (order: readonly string[]) => order.join(" ")

export function typedWishes(wishes: PersonWishes | null): Typed {
  const all = wishes?.wishes ?? []
  const questions = all
    .filter(({ question }) => question !== "")
    .map((one) => [questionName(one.officeId), one.question])
  return { order: orderText(all.map((one) => one.officeId)), ...Object.fromEntries(questions) }
}

/** What a form holds: an office a field in their order, or the whole order in one, as two versions send it. */
export function typedIn(form: FormData): Typed {
  const said = [...form.getAll("wish"), ...String(form.get("order") ?? "").split(" ")]
  const order = [...new Set(said.filter((one): one is string => typeof one === "string" && officeId.test(one)))]
  const questions = [...form].flatMap(([name, value]): [string, string][] =>
    officeOfQuestion(name) !== null && typeof value === "string" && value !== ""
      ? [[name, value.replaceAll("\r\n", "\n")]]
      : [],
  )
  return { order: orderText(order.slice(0, mostWishes)), ...Object.fromEntries(questions) }
}

const longestQuestion = 1000

export type ReadWishes =
  | { readonly ok: true; readonly value: readonly Wish[] }
  | { readonly ok: false; readonly problems: Problems }

/** Reads a typed form of wishes: at least one office, each of those that exist; questions may be empty. */
export function readWishes(typed: Typed, offices: ReadonlySet<string>): ReadWishes {
  const problems: Record<string, string> = {}
  const order = orderIn(typed).filter((office) => offices.has(office))
  if (order.length === 0) problems.order = "order-missing"
  const wishes = order.map((office): Wish => {
    const asked = visibleText(typed[questionName(office)] ?? "")
    if (asked.length > longestQuestion) problems[questionName(office)] = "too-long"
    return { officeId: office, question: asked }
  })
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: wishes }
}
