import type { Db } from "#db/handle"
import type { Config } from "~/platform/config"
import { faultOfKeyFile } from "~/platform/crypto/key-file.server"
import { belongsToData } from "~/platform/crypto/rotation.server"
import { everySealedRow } from "~/sealed-rows.server"

/** What `sysexits.h` calls a configuration that is wrong. */
const wrongConfiguration = 78

const faults = {
  missing: (file: string) =>
    `Le fichier des clés ${file} n'existe pas. Sans lui, rien de ce qui est scellé ne s'ouvre, et rien ne démarre : rétablissez-le depuis sa sauvegarde, ou créez-le pour une installation neuve (docs/operations.md).`,
  "readable-by-others": (file: string) =>
    `Le fichier des clés ${file} peut être lu par d'autres que son propriétaire : chmod 0400 ${file}`,
} as const

/** Ends the process, with a word on what to do, when the key file is not the one that the data was sealed with. */
export async function keyOfDataOrExit(db: Db, { keyFile, demo }: Pick<Config, "keyFile" | "demo">): Promise<void> {
  if (await belongsToData(db, keyFile, everySealedRow)) return
  const mend = demo
    ? "rétablissez ce fichier, ou supprimez le dossier des données pour recommencer à neuf"
    : "rétablissez le fichier des clés de ces données depuis sa sauvegarde (docs/operations.md)"
  process.stderr.write(`Le fichier des clés ${keyFile} n'ouvre pas ce que la base tient scellé : ${mend}.\n`)
  await db.close()
  process.exit(wrongConfiguration)
}

/** Ends the process, with a word on what to do, when the key file is not there or open to others. */
export function keyFileOrExit(file: string): void {
  const fault = faultOfKeyFile(file)
  if (!fault) return
  process.stderr.write(`${faults[fault](file)}\n`)
  process.exit(wrongConfiguration)
}
