import type { Answer, Visitor } from "#tests/support/request"

export interface Seen {
  readonly address: string
  readonly answer: Answer
}

const most = 400

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
  const seen: Seen[] = []
  const go = (links: readonly string[]) => {
    for (const link of links)
      if (!known.has(link) && known.size < most) {
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
