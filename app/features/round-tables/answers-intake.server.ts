import type { AnswersImporter } from "~/features/access/importer"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { demandsDestination } from "./demands/demands-import.server"
import { wishesDestination } from "./demands/wishes-import.server"

/**
 * Where files of demands and wishes go, for whoever takes them in without knowing the dossiers: the founding of the
 * demonstration.
 */
export function answersIntake(importer: AnswersImporter, keys: InstallationKeys, now: string) {
  return { demands: demandsDestination(importer, keys, now), wishes: wishesDestination(importer, keys, now) }
}
