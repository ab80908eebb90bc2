/**
 * What lies between a page as the server sent it and React taking it over. React 18 draws a whole page anew when it finds a node
 * that it does not expect, as browser extensions add them, and every field is empty then; and it does not learn what was typed
 * before. So nodes that cannot be ours are set aside while React reads the page, and what was typed, and where, is put back
 * after it has, whichever way it took.
 */

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement

interface Typed {
  readonly value: string
  readonly checked: boolean
  readonly selected: readonly string[]
}

const isControl = (node: unknown): node is Control =>
  node instanceof HTMLInputElement || node instanceof HTMLSelectElement || node instanceof HTMLTextAreaElement

const isSwitch = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")

/** A file cannot be put back by a script, nor is there anything typed in a hidden field or a button. */
const holdsText = (control: Control) => !["hidden", "file", "submit", "button", "reset", "image"].includes(control.type)

function isChanged(control: Control): boolean {
  if (isSwitch(control)) return control.checked !== control.defaultChecked
  if (!(control instanceof HTMLSelectElement)) return control.value !== control.defaultValue
  const options = [...control.options]
  const drawn = options.findIndex(({ defaultSelected }) => defaultSelected)
  if (control.multiple) return options.some(({ selected, defaultSelected }) => selected !== defaultSelected)
  return control.selectedIndex !== Math.max(drawn, 0)
}

/** Names a control in the page as it was sent and in the page as it is drawn anew: ids that React makes differ between the two. */
function nameOf(control: Control): string {
  const { form, name, type } = control
  const action = form?.getAttribute("action") ?? ""
  const forms = [...document.forms].filter((one) => (one.getAttribute("action") ?? "") === action)
  const made = /^:/.test(control.id) ? "" : control.id
  const within = form ? forms.indexOf(form) : -1
  const alike = [...(form?.elements ?? document.querySelectorAll("input, select, textarea"))].filter(
    (one): one is Control => isControl(one) && one.form === form && one.name === name && one.type === type,
  )
  return JSON.stringify([action, within, name, type, name === "" ? made : "", alike.indexOf(control)])
}

const controlsOf = (page: Document) => [...page.querySelectorAll<Control>("input, select, textarea")].filter(holdsText)

const typedIn = (control: Control): Typed => ({
  value: control.value,
  checked: isSwitch(control) && control.checked,
  selected: control instanceof HTMLSelectElement ? [...control.selectedOptions].map(({ value }) => value) : [],
})

const nativeValue = (control: Control, value: string) =>
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value)

/** Puts back what was typed, and says so to whoever listens, as if it were typed now. */
function putBack(control: Control, { value, checked, selected }: Typed): void {
  const tell = (type: string) => control.dispatchEvent(new Event(type, { bubbles: true }))
  if (isSwitch(control)) {
    // React listens to clicks, and overlooks one that changes nothing of what it last saw.
    if (control.type === "radio" && !checked) return
    control.checked = !checked
    control.click()
    return
  }
  if (control instanceof HTMLSelectElement) {
    for (const option of control.options) option.selected = selected.includes(option.value)
    if (control.form?.method === "post") tell("change")
    return
  }
  const range = textRange(control)
  control.value = control.defaultValue
  nativeValue(control, value)
  if (range) control.setSelectionRange(...range)
  tell("input")
}

const textRange = (control: Element | null): readonly [number, number] | null =>
  control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === "text")
    ? [control.selectionStart ?? 0, control.selectionEnd ?? 0]
    : null

/** Keeps what is typed from now on; answers what puts it back, once, when React has taken the page over. */
function keepTyped(page: Document): () => void {
  const ending = new AbortController()
  const typed = new Map<string, Typed>()
  let focused: { readonly name: string; readonly range: readonly [number, number] | null } | null = null
  let scrolled = window.scrollY
  const note = (control: unknown) => {
    if (isControl(control) && holdsText(control)) typed.set(nameOf(control), typedIn(control))
  }
  const noteFocus = () => {
    const { activeElement } = page
    if (isControl(activeElement)) focused = { name: nameOf(activeElement), range: textRange(activeElement) }
  }
  for (const control of controlsOf(page)) if (isChanged(control)) note(control)
  noteFocus()
  const listen = (type: string, listener: (event: Event) => void) =>
    page.addEventListener(type, listener, { capture: true, signal: ending.signal })
  for (const type of ["input", "change"]) listen(type, ({ target }) => note(target))
  for (const type of ["focusin", "selectionchange", "keyup"]) listen(type, noteFocus)
  listen("scroll", () => {
    scrolled = window.scrollY
  })
  return () => {
    ending.abort()
    const controls = new Map(controlsOf(page).map((control) => [nameOf(control), control]))
    for (const [name, one] of typed) {
      const control = controls.get(name)
      if (control) putBack(control, one)
    }
    const at = focused && controls.get(focused.name)
    if (!at || page.activeElement === at || page.activeElement !== page.body) return
    at.focus({ preventScroll: true })
    if (focused?.range && "setSelectionRange" in at) at.setSelectionRange(...focused.range)
    window.scrollTo({ top: scrolled, behavior: "instant" })
  }
}

/** Marks the first child of a head and of a body that is ours: what stands before it was added. */
export const firstOfPage = { head: "meta[charset]", body: "#page-start" } as const

/** Takes away what cannot be ours: children of the page itself, and what comes before our first; answers what puts it back. */
function setForeignAside(page: Document): () => void {
  const { documentElement: root, head, body } = page
  const before = (parent: Element, ours: string) => {
    const first = parent.querySelector(`:scope > ${ours}`)
    const nodes = [...parent.childNodes]
    return first ? nodes.slice(0, nodes.indexOf(first as ChildNode)) : []
  }
  const foreign = [
    ...[...root.childNodes].filter((node) => node !== head && node !== body).map((node) => [root, node] as const),
    ...before(head, firstOfPage.head).map((node) => [head, node] as const),
    ...before(body, firstOfPage.body).map((node) => [body, node] as const),
  ]
  for (const [, node] of foreign) node.remove()
  return () => {
    for (const [parent, node] of foreign) {
      const now = parent.isConnected
        ? parent
        : parent === head
          ? page.head
          : parent === body
            ? page.body
            : page.documentElement
      now.append(node)
    }
  }
}

/** Prepares a page for React; answers what to do when React has taken it over. */
export function beforeHydration(page: Document): () => void {
  const putTypedBack = keepTyped(page)
  const putForeignBack = setForeignAside(page)
  return () => {
    putTypedBack()
    putForeignBack()
  }
}
