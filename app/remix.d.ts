import "@remix-run/node"

/** Loaders' answers keep their types on the way to the page, as the flag of remix.config.js makes them travel. */
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true
  }
}
