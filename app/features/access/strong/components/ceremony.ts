import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser"

/** How a ceremony ended, for the words to tell. */
export type Ended =
  | "done"
  | "given-up"
  | "first-key"
  | "signed-out"
  | "other-person"
  | "unsupported"
  | "unreachable"
  | "already-here"
  | Reason
type Reason = "too-many" | "not-valid" | "copied" | "sign-in-too-old" | "prove-first" | "too-many-keys" | "name-missing"

interface Answer {
  readonly need?: "nothing" | "first-key" | "key" | "sign-in" | "other-person"
  readonly options?: unknown
  readonly reason?: Reason
}

/** Asks an address that answers in JSON. A sign-in that is over leads elsewhere, which a browser does not let us follow. */
async function ask(address: string, fields: Record<string, string>): Promise<Answer | "signed-out" | "unreachable"> {
  try {
    const response = await fetch(address, { method: "POST", body: new URLSearchParams(fields), redirect: "manual" })
    if (response.type === "opaqueredirect" || response.status === 401) return "signed-out"
    return response.status < 500 ? ((await response.json()) as Answer) : "unreachable"
  } catch {
    return "unreachable"
  }
}

const library = () => import("@simplewebauthn/browser")

/** What a browser says when its user gave up, or when it cannot do this at all. */
function endOf(error: unknown): Ended {
  const { name } = error as Error
  if (name === "InvalidStateError") return "already-here"
  return name === "NotAllowedError" || name === "AbortError" ? "given-up" : "unsupported"
}

/** `person`: whom the page was drawn for, where it is known. */
const asking = (person: string | null): Record<string, string> => ({ intent: "ask", ...(person && { person }) })

/** Whether a key is to be proved now; asking counts as a strong use. */
export async function isProofNeeded(address: string, person: string | null): Promise<"no" | "yes" | Ended> {
  const answer = await ask(address, asking(person))
  if (typeof answer === "string") return answer
  if (answer.reason) return answer.reason
  if (answer.need === "nothing") return "no"
  return answer.need === "first-key" || answer.need === "other-person" ? answer.need : "yes"
}

/** Whether somebody has to sign in first. An answer that does not come is not waited for: sending will say so. */
export async function isSignInNeeded(
  address: string,
  person: string | null,
): Promise<"no" | "signed-out" | "other-person"> {
  const answer = await ask(address, asking(person))
  if (answer === "signed-out") return answer
  if (typeof answer === "string" || answer.need === "nothing") return "no"
  return answer.need === "other-person" ? "other-person" : "signed-out"
}

/** Has a device sign, and the server believe it. The address is the one of the step-up or the one of signing in. */
export async function proveAt(address: string): Promise<Ended> {
  const answer = await ask(address, { intent: "ask" })
  if (typeof answer === "string") return answer
  if (answer.reason) return answer.reason
  if (answer.need === "nothing") return "done"
  if (answer.need === "first-key") return "first-key"
  try {
    const { startAuthentication } = await library()
    const signed = await startAuthentication({ optionsJSON: answer.options as PublicKeyCredentialRequestOptionsJSON })
    return endedWith(await ask(address, { intent: "prove", proof: JSON.stringify(signed) }))
  } catch (error) {
    return endOf(error)
  }
}

/** Has a device make a key, and the server keep it under a name. */
export async function addAt(address: string, name: string): Promise<Ended> {
  const answer = await ask(address, { intent: "ask" })
  if (typeof answer === "string") return answer
  if (answer.reason) return answer.reason
  try {
    const { startRegistration } = await library()
    const made = await startRegistration({ optionsJSON: answer.options as PublicKeyCredentialCreationOptionsJSON })
    return endedWith(await ask(address, { intent: "add", name, key: JSON.stringify(made) }))
  } catch (error) {
    return endOf(error)
  }
}

const endedWith = (answer: Answer | "signed-out" | "unreachable"): Ended =>
  typeof answer === "string" ? answer : (answer.reason ?? "done")
