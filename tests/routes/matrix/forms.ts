/** Every form in which Remix, and the server in front of it, answer for one address. */
export interface Form {
  readonly name: string
  readonly method: string
  readonly reaches: "loader" | "action" | "guard"
  readonly address: (path: string, routeId: string) => string
  /** without what a browser says of where a write comes from */
  readonly foreign?: true
}

const withData = (path: string) => (path === "/" ? "/_root.data" : `${path}.data`)
const asIs = (path: string) => path

export const forms: readonly Form[] = [
  { name: "page", method: "GET", reaches: "loader", address: asIs },
  { name: "page, HEAD", method: "HEAD", reaches: "loader", address: asIs },
  { name: ".data", method: "GET", reaches: "loader", address: withData },
  { name: "?_routes=", method: "GET", reaches: "loader", address: (path, id) => `${withData(path)}?_routes=${id}` },
  { name: "?_data=", method: "GET", reaches: "guard", address: (path, id) => `${path}?_data=${id}` },
  { name: "POST", method: "POST", reaches: "action", address: asIs },
  { name: "POST .data", method: "POST", reaches: "action", address: withData },
  { name: "PUT", method: "PUT", reaches: "action", address: asIs },
  { name: "DELETE", method: "DELETE", reaches: "action", address: asIs },
  { name: "POST from elsewhere", method: "POST", reaches: "guard", address: asIs, foreign: true },
  { name: "POST .data from elsewhere", method: "POST", reaches: "guard", address: withData, foreign: true },
  { name: "DELETE from elsewhere", method: "DELETE", reaches: "guard", address: asIs, foreign: true },
]

/** Enough where all forms have been tried already and another event is asked for. */
export const shortForms = forms.filter(({ name }) => ["page", ".data", "POST"].includes(name))
