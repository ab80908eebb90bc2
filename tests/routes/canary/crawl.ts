import type { Answer, Visitor } from "#tests/support/request"

export interface Seen {
  readonly address: string
  readonly answer: Answer
}

/** Of pages that differ by an id, a day or the value of a filter, so many are enough. */
const mostOfAShape = 5

const shapeOf = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://colloque.test")
  return `${pathname.replace(/[0-9a-f]{32}|\d{4}-\d\d-\d\d/g, ":id")}?${[...searchParams.keys()].sort().join("&")}`
}

/** Links of a page to our own addresses, scripts and pictures left out. */
function linksIn({ headers, text }: Answer): string[] {
  if (!String(headers["content-type"]).startsWith("text/html")) return []
  return [...text.matchAll(/\b(?:href|action|src)="(\/[^"]*)"/g)]
    .map(([, link = ""]) => link.replaceAll("&amp;", "&").replace(/#.*$/, ""))
    .filter((link) => !/^\/(assets|icons)\//.test(link) && !link.startsWith("//"))
}

const dataOf = (address: string) => {
  const [path = "", search] = address.split("?")
  return `${path === "/" ? "/_root" : path}.data${search ? `?${search}` : ""}`
}

/** Everything that somebody comes to see from some addresses on, as pages and as data; redirects are followed. */
export async function crawl(visitor: Visitor, from: readonly string[]): Promise<Seen[]> {
  const waiting = [...from]
  const known = new Set(waiting)
  const ofShape = new Map<string, number>()
  const seen: Seen[] = []
  const go = (links: readonly string[]) => {
    for (const link of links) {
      const count = ofShape.get(shapeOf(link)) ?? 0
      if (known.has(link) || count === mostOfAShape) continue
      ofShape.set(shapeOf(link), count + 1)
      known.add(link)
      waiting.push(link)
    }
  }
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const answer = await visitor.get(address)
    seen.push({ address, answer })
    go(linksIn(answer))
    if (answer.location?.startsWith("/")) go([answer.location])
    const data = dataOf(address)
    seen.push({ address: data, answer: await visitor.get(data) })
  }
  return seen
}
