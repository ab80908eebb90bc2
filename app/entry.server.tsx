import { Transform } from "node:stream"
import {
  type AppLoadContext,
  createReadableStreamFromReadable,
  type EntryContext,
  type HandleErrorFunction,
} from "@remix-run/node"
import { isRouteErrorResponse, RemixServer } from "@remix-run/react"
import { renderToPipeableStream } from "react-dom/server"
import { DrawProvider } from "~/ui/drawn-once"
import { drawOnce } from "./drawn-once.server"
import { NonceProvider } from "./nonce"

export const streamTimeout = 10_000

/**
 * React 18 hands on blocks of 2,048 bytes, whole, even when the next character did not fit and the end of the block is
 * still zero: the browser would show a stray sign in the middle of a word. No page has a zero of its own.
 */
const withoutZeros = () =>
  new Transform({
    transform(block: Buffer, _, done) {
      done(null, block.includes(0) ? block.filter((byte) => byte !== 0) : block)
    },
  })

/** A page is sent whole: our loaders have answered before it is drawn, so there is nothing to stream. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  { nonce, log, requestId }: AppLoadContext,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <DrawProvider value={drawOnce}>
          <RemixServer context={remix} url={request.url} nonce={nonce} abortDelay={streamTimeout} />
        </DrawProvider>
      </NonceProvider>,
      {
        nonce,
        onAllReady() {
          const body = withoutZeros()
          headers.set("Content-Type", "text/html; charset=utf-8")
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }))
          pipe(body)
        },
        onShellError: reject,
        onError: (error) => log.error({ requestId, error }, "page not drawn"),
      },
    )
    setTimeout(abort, streamTimeout + 1000).unref()
  })
}

/** A bug: the log has its place in the code, the page shows a reference, neither shows what was being said. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.log.error({ requestId: context.requestId, method: request.method, error }, "request failed")
}
