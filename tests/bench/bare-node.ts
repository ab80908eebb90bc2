import { createServer } from "node:http"

/** The measure of feeds: a constant body of `/BYTES`, and 304 for whoever brings a tag. */
const bodies = new Map<number, Buffer>()

function bodyOf(bytes: number): Buffer {
  const body = bodies.get(bytes) ?? Buffer.alloc(bytes, "x")
  bodies.set(bytes, body)
  return body
}

const server = createServer((request, response) => {
  if (request.headers["if-none-match"]) return void response.writeHead(304, { ETag: '"bare"' }).end()
  const body = bodyOf(Number(request.url?.slice(1)))
  response.writeHead(200, { "Content-Type": "text/calendar", "Content-Length": body.length, ETag: '"bare"' }).end(body)
})
server.listen(0, "127.0.0.1", () => {
  const address = server.address()
  process.send?.({ port: typeof address === "object" && address ? address.port : 0 })
})
