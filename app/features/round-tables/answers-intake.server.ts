import type { AnswersImporter } from "~/features/access/importer"
import type { InstallationKeys } from "~/platform/crypto/sealing.server"
import { demandsDestination } from "./demands/demands-import.server"
import type { StatedAt } from "./demands/imported-answers"
import { wishesDestination } from "./demands/wishes-import.server"

/**
 * Where files of demands and wishes go, for whoever takes them in without knowing the dossiers: the founding of the
 * demonstration.
 */
export function answersIntake(importer: AnswersImporter, keys: InstallationKeys, at: StatedAt) {
  return { demands: demandsDestination(importer, keys, at), wishes: wishesDestination(importer, keys, at) }
}
