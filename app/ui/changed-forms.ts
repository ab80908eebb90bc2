/**
 * Which forms of the page hold what was typed and not saved. A form is changed when its author has touched it and its fields
 * say something else than when it was drawn, or last saved.
 */
const drawn = new Map<HTMLFormElement, string>()
const touched = new WeakSet<HTMLFormElement>()
let sending: HTMLFormElement | null = null
let sent: HTMLFormElement | null = null

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

/** The form's own key is drawn anew with each answer and is nobody's change. */
const counts = (control: Element): control is Control =>
  (control instanceof HTMLInputElement ||
    control instanceof HTMLSelectElement ||
    control instanceof HTMLTextAreaElement) &&
  control.name !== "" &&
  control.name !== "formKey"

function said(control: Control, at: "now" | "as-drawn"): string {
  const now = at === "now"
  if (control instanceof HTMLTextAreaElement) return now ? control.value : control.defaultValue
  if (control instanceof HTMLSelectElement) {
    const options = [...control.options]
    const chosen = options.filter((option) => (now ? option.selected : option.defaultSelected))
    // A list of which nothing was chosen shows its first option.
    const shown =
      chosen.length > 0 || control.multiple ? chosen : options.filter(({ disabled }) => !disabled).slice(0, 1)
    return shown.map(({ value }) => value).join("\n")
  }
  if (control.type === "checkbox" || control.type === "radio")
    return (now ? control.checked : control.defaultChecked) ? control.value : ""
  if (control.type === "file") return now ? [...(control.files ?? [])].map(({ name }) => name).join("\n") : ""
  return now ? control.value : control.defaultValue
}

const valuesOf = (form: HTMLFormElement, at: "now" | "as-drawn") =>
  JSON.stringify([...form.elements].filter(counts).map((control) => [control.name, said(control, at)]))

/** Watches a form from when it is drawn. What was typed before the scripts began is a change, and so is what was refused or came back unsaved. */
export function watchForm(form: HTMLFormElement): void {
  const values = valuesOf(form, "as-drawn")
  const wasRefused =
    form.matches("[data-unsaved]") || form.querySelector('[aria-invalid="true"], [role="alert"]') !== null
  drawn.set(form, wasRefused ? "" : values)
  if (wasRefused || valuesOf(form, "now") !== values) touched.add(form)
}

export function forgetForm(form: HTMLFormElement): void {
  drawn.delete(form)
}

/** A form is on its way to the server; null: it did not leave after all. */
export function noteSent(form: HTMLFormElement | null): void {
  sent = form
}

/** What the form that was sent holds is saved. */
export function keepAsSaved(form: HTMLFormElement): void {
  if (sent !== form) return
  sent = null
  drawn.set(form, valuesOf(form, "now"))
  touched.delete(form)
}

const isChanged = (form: HTMLFormElement) =>
  form.isConnected && touched.has(form) && valuesOf(form, "now") !== drawn.get(form)

/** Whether anything typed is lost with the page, besides what is being sent. */
export function isAnythingChanged(): boolean {
  return [...drawn.keys()].some((form) => form !== sending && isChanged(form))
}

/** Whether a form is being sent at this very moment. */
export const isSending = () => sending !== null

/** Follows what is done in the forms of a document; answers what ends that. */
export function followForms(page: Document): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const touch = ({ target }: Event) => {
    const form = target instanceof Element ? target.closest("form") : null
    if (form) touched.add(form)
  }
  page.addEventListener("input", touch, { signal, capture: true })
  page.addEventListener("change", touch, { signal, capture: true })
  // Buttons that add and take away change a form as well.
  page.addEventListener("click", touch, { signal, capture: true })
  page.addEventListener(
    "submit",
    ({ target }) => {
      sending = target instanceof HTMLFormElement ? target : null
    },
    { signal, capture: true },
  )
  // After the page's own listeners: they have sent the form, held it back, or left it to the browser.
  window.addEventListener(
    "submit",
    ({ defaultPrevented }) => {
      if (defaultPrevented) sending = null
    },
    { signal },
  )
  window.addEventListener(
    "beforeunload",
    (event) => {
      if (isAnythingChanged()) event.preventDefault()
    },
    { signal },
  )
  window.addEventListener("pageshow", () => (sending = null), { signal })
  return () => ending.abort()
}
