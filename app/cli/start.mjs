/** `npm start`: production. Its configuration comes from the environment; without it, it says what is missing. */
import { spawn } from "node:child_process"
import { root, setUp } from "./setup.mjs"

setUp()
const server = spawn(process.execPath, ["--import", "tsx", "app/cli/serve.ts"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", COLLOQUE_KIND: "production" },
})
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal))
server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)))
