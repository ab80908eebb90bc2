/** A new thread reads plain JavaScript only: it is taught TypeScript first, whatever started the process. */
import { register } from "tsx/esm/api"
import { goBehindPages } from "./behind-pages.server.mjs"

goBehindPages()
register()
await import("./price-thread.server.ts")
