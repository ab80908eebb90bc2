import { request } from "node:http"
import { gunzipSync } from "node:zlib"

/** What a page costs on the way, packed as browsers take it. Bytes. */
export interface Weight {
  readonly page: number
  readonly framework: number
  readonly scripts: number
  readonly styles: number
}

function packed(address: string, cookie: string): Promise<{ bytes: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = { "Accept-Encoding": "gzip", Cookie: cookie }
    const asked = request(address, { headers }, (response) => {
      const chunks: Buffer[] = []
      response.on("data", (chunk) => chunks.push(chunk))
      response.on("end", () => {
        const body = Buffer.concat(chunks)
        const zipped = response.headers["content-encoding"] === "gzip"
        resolve({ bytes: body.length, text: (zipped ? gunzipSync(body) : body).toString() })
      })
    })
    asked.on("error", reject).end()
  })
}

/** React, its router and Remix's own: what every application on them sends. */
const isFramework = (script: string) =>
  /@license React|@remix-run\/(react|router) v|React Router v|react\.element/.test(script)

export async function weigh(origin: string, path: string, cookie: string): Promise<Weight> {
  const page = await packed(origin + path, cookie)
  const assets = [...new Set(page.text.match(/\/assets\/[\w.-]+\.(?:js|css)/g) ?? [])]
  const weight = { framework: 0, scripts: 0, styles: 0 }
  for (const asset of assets) {
    const { bytes, text } = await packed(origin + asset, cookie)
    if (asset.endsWith(".css")) weight.styles += bytes
    else if (isFramework(text)) weight.framework += bytes
    else weight.scripts += bytes
  }
  return { page: page.bytes, ...weight }
}
