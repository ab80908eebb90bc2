import type { IncomingMessage, ServerResponse } from "node:http"

/** How long what a client still sends is read and thrown away, after it was answered. */
const lingersMilliseconds = 30_000

/**
 * Lets a client that is still sending read its answer. Where an answer is given before the body is read, because it is too
 * large or nobody wanted it, the rest of the body is read and thrown away: the client of a connection that stays would
 * otherwise wait for ever to send it. A connection that ends is closed in stages (RFC 9112, 9.6). Node would close it
 * with the last byte of the answer, the system would answer what still comes with a reset, and the client may lose the
 * answer before having read it; here our side is closed first, the other at the end of the body, or after half a minute.
 */
export function answerBeforeTheEnd(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request
  const { "content-length": length = "0", "transfer-encoding": encoding } = request.headers
  if (length === "0" && encoding === undefined) return
  const throwAway = () => {
    // Whoever had begun to read would pause again at once.
    request.removeAllListeners("data")
    request.resume()
  }
  response.once("finish", () => request.complete || throwAway())
  const closeAtOnce = socket.destroySoon.bind(socket)
  socket.destroySoon = () => {
    if (request.complete) return closeAtOnce()
    socket.end()
    const timer = setTimeout(() => socket.destroy(), lingersMilliseconds).unref()
    request.once("end", () => socket.destroy())
    socket.once("close", () => clearTimeout(timer))
    throwAway()
  }
}
