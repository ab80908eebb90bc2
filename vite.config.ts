import { fileURLToPath } from "node:url"
import { vitePlugin as remix } from "@remix-run/dev"
import { defineConfig } from "vite"
import remixConfig from "./remix.config.js"

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": folder("app"), "#db": folder("db") } },
  build: {
    target: "es2022",
    sourcemap: false,
    rollupOptions: {
      // A package's comment in a place of its own is nothing that we could mend; every other warning is heard.
      onwarn: (warning, warn) => void (warning.code !== "INVALID_ANNOTATION" && warn(warning)),
    },
  },
})
