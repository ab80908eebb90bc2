import { faultOfKeyFile } from "~/platform/crypto/key-file.server"

/** What `sysexits.h` calls a configuration that is wrong. */
const wrongConfiguration = 78

const faults = {
  missing: (file: string) =>
    `Le fichier des clés ${file} n'existe pas. Sans lui, rien de ce qui est scellé ne s'ouvre, et rien ne démarre : rétablissez-le depuis sa sauvegarde, ou créez-le pour une installation neuve (docs/operations.md).`,
  "readable-by-others": (file: string) =>
    `Le fichier des clés ${file} peut être lu par d'autres que son propriétaire : chmod 0400 ${file}`,
} as const

/** Ends the process, with a word on what to do, when the key file is not there or open to others. */
export function keyFileOrExit(file: string): void {
  const fault = faultOfKeyFile(file)
  if (!fault) return
  process.stderr.write(`${faults[fault](file)}\n`)
  process.exit(wrongConfiguration)
}
