import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Real browsers and killed servers take their time on a busy machine; nothing here measures speed. */
const patient = { testTimeout: 60_000, hookTimeout: 120_000 }

const project = (name: string, include: string[], more: object = {}) => ({
  extends: true as const,
  test: { name, include, ...more },
})

export default defineConfig({
  resolve: { alias: { "~": folder("app"), "#db": folder("db"), "#tests": folder("tests") } },
  test: {
    pool: "forks",
    // Two at a time: each may have a database server and a browser beside it.
    maxWorkers: 2,
    minWorkers: 1,
    testTimeout: 20_000,
    hookTimeout: 60_000,
    setupFiles: ["tests/support/silence.ts"],
    globalSetup: ["tests/support/database-house.ts"],
    projects: [
      project("architecture", ["tests/architecture/**/*.test.ts"]),
      project("unit", ["tests/{features,platform,i18n,ui,db}/**/*.test.{ts,tsx}"]),
      project("routes", ["tests/{routes,durability}/**/*.test.ts"], {
        ...patient,
        globalSetup: ["tests/support/build.ts"],
      }),
      project("journeys", ["tests/journeys/**/*.test.ts"], { ...patient, globalSetup: ["tests/support/build.ts"] }),
    ],
  },
})
