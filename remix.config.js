/** The Remix options, in the one documented place; `vite.config.ts` hands them to the build. */
/** @type {import("@remix-run/dev").VitePluginConfig} */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ignoredRouteFiles: ["**/*"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_routeConfig: true,
    // The manifest endpoint of lazy discovery lets one request hold the server for two seconds.
    v3_lazyRouteDiscovery: false,
  },
}
